// `npm run check`: format, lint, types, import rules and unused code, side by side.
import { runCheckParts } from "./check-parts.mjs";
import { installWhatIsMissing } from "./dependencies.mjs";
import { say, sayProblem } from "./progress-lines.mjs";
import { Supervisor } from "./supervisor.mjs";

const supervisor = new Supervisor();
supervisor.stopOnSignals();

try {
  await installWhatIsMissing(supervisor);
  const { passed, failed } = await runCheckParts(supervisor);
  say(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
} catch (error) {
  if (!supervisor.isStopping) {
    sayProblem(error);
    process.exitCode = 1;
  }
}
