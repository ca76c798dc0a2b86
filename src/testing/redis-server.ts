/** A real redis-server for one test file, on a port and in a folder of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort } from "../commands/ports.mjs";
import { RedisWire } from "./redis-wire";

const START_MILLISECONDS = 20_000;

export interface RedisServer {
  wire: RedisWire;
  stop(): Promise<void>;
}

/** Starts the server that this machine has. */
export async function startRedis(): Promise<RedisServer> {
  const port = await findFreePort();
  const folder = mkdtempSync(join(tmpdir(), "cairn-redis-"));
  const flags = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--dir", folder];
  const child = spawn("redis-server", [...flags, "--appendonly", "no"], { stdio: "ignore" });
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  const wire = await firstConnection(child, port);
  return {
    wire,
    async stop() {
      wire.close();
      child.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function firstConnection(child: ChildProcess, port: number): Promise<RedisWire> {
  const until = Date.now() + START_MILLISECONDS;
  let missing = false;
  child.once("error", () => {
    missing = true;
  });
  for (;;) {
    try {
      return await RedisWire.open(port);
    } catch (error) {
      if (missing) throw new Error("redis-server is not installed", { cause: error });
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
