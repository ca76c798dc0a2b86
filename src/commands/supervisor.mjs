// Starts processes, each in a session of its own, and sees to it that none outlives the command.
import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { sayProblem } from "./progress-lines.mjs";

const parentCheckMs = 1000;

export class Supervisor {
  #running = [];
  #stopping = null;
  /** Set by the command that holds a data directory: who is told of every start and end. */
  lock = null;

  get isStopping() {
    return this.#stopping !== null;
  }

  /**
   * @param {{name: string, command: string, args: string[], stopSignal?: string, graceMs?: number}} what
   * @param {import("node:child_process").SpawnOptions} options
   */
  start({ name, command, args, stopSignal = "SIGTERM", graceMs = 8000 }, options = {}) {
    if (this.isStopping) throw new StoppedError();
    const child = spawn(command, args, { ...options, detached: true });
    const started = { name, child, pid: child.pid, stopSignal, graceMs };
    started.exited = new Promise((resolve) => {
      child.once("error", (error) => resolve({ code: null, signal: null, error }));
      child.once("exit", (code, signal) => resolve({ code, signal }));
    });
    if (!child.pid) return started;
    this.#running.push(started);
    this.lock?.recordChild(started);
    child.once("exit", () => {
      this.#running = this.#running.filter((other) => other !== started);
      if (!this.isStopping) this.lock?.forgetChild(started.pid);
    });
    return started;
  }

  /** Runs a process to its end and gives its output; while it runs it is stopped with all others. */
  async run(what, options = {}) {
    const started = this.start(what, { stdio: ["ignore", "pipe", "pipe"], ...options });
    let output = "";
    const collect = (chunk) => {
      output += chunk;
      if (what.echo) process.stdout.write(chunk);
    };
    started.child.stdout?.on("data", collect);
    started.child.stderr?.on("data", collect);
    const closed = new Promise((resolve) => started.child.once("close", resolve));
    const { code, signal, error } = await started.exited;
    if (!error) await Promise.race([closed, sleep(2000)]);
    if (this.isStopping) throw new StoppedError();
    return { code, signal, output: error ? `${output}${error.message}\n` : output };
  }

  async stop(started) {
    signalProcess(started, started.stopSignal);
    const deadline = sleep(started.graceMs, "late", { ref: false });
    if ((await Promise.race([started.exited, deadline])) === "late") {
      signalProcess(started, "SIGKILL");
      await started.exited;
    }
    endSession(started.pid);
  }

  /** Stops everything, latest first. Calling it again waits for the same stop. */
  stopAll() {
    this.#stopping ??= this.#stopEach();
    return this.#stopping;
  }

  /** The last resort of a process that ends this instant. */
  killAll() {
    for (const started of this.#running) signalProcess(started, "SIGKILL");
  }

  async #stopEach() {
    for (const started of [...this.#running].reverse()) await this.stop(started);
    this.lock?.release();
  }

  /** Ctrl-C, a kill, a closed terminal or the end of the npm that started us stop everything; then the process ends with code 0. */
  stopOnSignals(beforeExit = async () => {}) {
    const stop = async () => {
      if (this.isStopping) return;
      await this.stopAll().catch(sayProblem);
      await beforeExit();
      process.exit(0);
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
    for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
    if (process.env.npm_lifecycle_event) this.#watchParent(stop);
  }

  #watchParent(stop) {
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && stop(), parentCheckMs).unref();
  }
}

/** Thrown into work that is under way when everything stops. */
export class StoppedError extends Error {}

/** Postgres spreads a signal itself; the others get it as a group. */
function signalProcess({ pid, stopSignal }, signal) {
  try {
    process.kill(stopSignal === "SIGINT" && signal === "SIGINT" ? pid : -pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

function endSession(pid) {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // Nobody was left.
  }
}
