// Runs a TypeScript file of this folder as a process of its own, with the settings it is given.
import { inRepository, repositoryRoot } from "./places.mjs";
import { CommandError } from "./progress-lines.mjs";

/** @param {import("./supervisor.mjs").Supervisor} supervisor */
export async function runTypeScript(supervisor, file, env, failure) {
  const args = ["--conditions=react-server", "--import", "tsx", inRepository("src/commands", file)];
  const { code, output } = await supervisor.run(
    { name: file, command: process.execPath, args },
    { cwd: repositoryRoot, env: { ...process.env, ...env } },
  );
  if (code !== 0) throw new CommandError(`${output}\n${failure}`);
  return output;
}
