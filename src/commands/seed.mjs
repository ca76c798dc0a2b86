// `npm run seed`: fills the running Cairn's database, or the resting one's, with the demo account.
import { lockDataDirectory, readLiveLock } from "./data-directory-lock.mjs";
import { embeddedUrls, openDatabase } from "./database.mjs";
import { installWhatIsMissing } from "./dependencies.mjs";
import { loadSettingsFile, openDataDirectory } from "./places.mjs";
import { say, sayProblem } from "./progress-lines.mjs";
import { openSecrets } from "./secrets.mjs";
import { Supervisor } from "./supervisor.mjs";
import { runTypeScript } from "./typescript-command.mjs";

const supervisor = new Supervisor();
supervisor.stopOnSignals();

try {
  loadSettingsFile();
  const dataDirectory = openDataDirectory();
  const running = readLiveLock(dataDirectory);
  if (!running) supervisor.lock = await lockDataDirectory(dataDirectory);
  await installWhatIsMissing(supervisor);
  const secrets = openSecrets(dataDirectory);
  const isReachable = running?.postgresPort && !process.env.DATABASE_URL;
  const database = isReachable
    ? embeddedUrls(running.postgresPort, secrets)
    : await openDatabase({ supervisor, dataDirectory, secrets });
  say("Writing the demo account …");
  const env = { DATABASE_URL: database.appUrl, BETTER_AUTH_SECRET: secrets.authSecret };
  process.stdout.write(
    await runTypeScript(supervisor, "seed.ts", env, "The demo account could not be written."),
  );
  await supervisor.stopAll();
  say("The demo account is there: demo@cairn.local, password demo-cairn-2026.");
} catch (error) {
  if (!supervisor.isStopping) {
    sayProblem(error);
    await supervisor.stopAll();
    process.exitCode = 1;
  }
}
