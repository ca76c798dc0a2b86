// Starts Next on the given address and tells when it is healthy.
import { setTimeout as sleep } from "node:timers/promises";
import { inRepository, repositoryRoot } from "./places.mjs";
import { CommandError, say } from "./progress-lines.mjs";
import { StoppedError } from "./supervisor.mjs";

const healthTimeoutMs = 180_000;

/** @param {"start" | "dev"} mode */
export function startServer(mode, supervisor, { env, host, port }) {
  const next = inRepository("node_modules", "next", "dist", "bin", "next");
  const started = supervisor.start(
    {
      name: "the app server",
      command: process.execPath,
      args: [next, mode, "--hostname", host, "--port", String(port)],
      graceMs: 5000,
    },
    { cwd: repositoryRoot, env, stdio: ["ignore", "pipe", "pipe"] },
  );
  return { ...started, ...holdOutput(started.child) };
}

/** Next's banner is held back; log lines (JSON) and everything after the ready line pass. */
function holdOutput(child) {
  let held = "";
  let isHeld = true;
  const take = (stream) => (chunk) => {
    if (isHeld) held += chunk;
    else stream.write(chunk);
  };
  child.stdout.on("data", take(process.stdout));
  child.stderr.on("data", take(process.stderr));
  return {
    heldOutput: () => held,
    passOutputOn() {
      isHeld = false;
      const logLines = held.split("\n").filter((line) => line.startsWith("{"));
      for (const line of logLines) say(line);
    },
  };
}

/** Waits until GET /api/health says 200. */
export async function waitForHealth({ server, host, port, supervisor }) {
  const address = loopbackOf(host);
  let isOver = false;
  server.exited.then(() => {
    isOver = true;
  });
  const giveUpAt = Date.now() + healthTimeoutMs;
  let last = "no answer";
  while (!isOver && Date.now() < giveUpAt) {
    if (supervisor.isStopping) throw new StoppedError();
    last = await askHealth(`http://${address}:${port}/api/health`);
    if (last === "200") return;
    await sleep(100);
  }
  const what = isOver ? "The app server ended" : `The app did not become healthy (last: ${last})`;
  throw new CommandError(`${server.heldOutput()}\n${what}; its words are above.`);
}

/** Where what runs on this machine reaches a server on the host, as it stands in a URL. */
export function loopbackOf(host) {
  if (["0.0.0.0", "localhost"].includes(host)) return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
}

async function askHealth(url) {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(30_000) });
    await answer.body?.cancel();
    return String(answer.status);
  } catch (error) {
    return error.cause?.code ?? error.name;
  }
}
