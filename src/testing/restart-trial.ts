/**
 * One of the checks of `npm test`: Cairn is killed with `kill -9` while a mail is on its way, and the
 * next start ends what was begun. The mail provider takes the mail in and never answers the first
 * process, so only a run that goes on under the same key sends it once.
 */
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { readLiveLock } from "../commands/data-directory-lock.mjs";
import { embeddedUrls } from "../commands/database.mjs";
import { makeTemporaryDataDirectory } from "../commands/places.mjs";
import { removeDataDirectory } from "../commands/postgres-places.mjs";
import { openSecrets } from "../commands/secrets.mjs";
import { Supervisor } from "../commands/supervisor.mjs";
import { startInstance } from "../commands/test-runners.mjs";
import { openResendServer, type ResendServer } from "./resend-server";
import { signUpAt } from "./visitor";

const PATIENCE_MILLISECONDS = 90_000;

const supervisor = new Supervisor();
const folder = makeTemporaryDataDirectory();
supervisor.stopOnSignals(async () => removeDataDirectory(folder));

async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`It never happened that ${what}.`);
    await pause(100);
  }
}

/** Starts Cairn, has it send a mail that hangs, and kills the launcher, which leaves its processes behind. */
async function killWhileMailing(resend: ResendServer): Promise<void> {
  resend.fault = () => "slow";
  const { started, ready } = await start(resend);
  await signUpAt(await ready);
  await until("a mail was on its way", () => resend.tries.size > 0);
  started.child.kill("SIGKILL");
  await started.exited;
}

function start({ url }: ResendServer) {
  const mail = { RESEND_API_KEY: "re_trial", RESEND_BASE_URL: url, MAIL_FROM: "cairn@example.org" };
  return startInstance(supervisor, folder, mail);
}

/** @returns what did not come out as it should */
async function goOn(resend: ResendServer): Promise<string[]> {
  resend.fault = () => null;
  const { started, ready } = await start(resend);
  await ready;
  const { ownerUrl } = embeddedUrls(readLiveLock(folder).postgresPort, openSecrets(folder));
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  const counted = () =>
    sql.begin(async (tx) => {
      await tx`select set_config('app.job', 'restart-trial', true)`;
      const [row] = await tx<{ mails: number; unfinished: number }[]>`
        select (select count(*)::int from mails) as mails,
          (select count(*)::int from jobs.runs where status <> 'completed')
            + (select count(*)::int from mails where status <> 'sent') as unfinished`;
      return row ?? { mails: 0, unfinished: 0 };
    });
  await until("every run and mail was done", async () => (await counted()).unfinished === 0);
  const { mails } = await counted();
  await sql.end();
  await supervisor.stop(started);
  const keys = new Set(resend.taken.map(({ key }) => key));
  return [
    ...(mails === 1 ? [] : [`${mails} mails were written instead of one`]),
    ...(resend.taken.length === 1 ? [] : [`the provider took ${resend.taken.length} mails in`]),
    ...(keys.has(null) ? ["a mail had no key"] : []),
    ...([...resend.tries.values()].every((tries) => tries > 1) ? [] : ["nothing was tried again"]),
  ];
}

async function tryRestart(): Promise<number> {
  const resend = await openResendServer();
  try {
    await killWhileMailing(resend);
    const wrong = await goOn(resend);
    process.stdout.write(
      `Killed while mailing, then started again: ${wrong.join(", ") || "sent once"}\n`,
    );
    return wrong.length;
  } finally {
    await supervisor.stopAll();
    await resend.close();
    removeDataDirectory(folder);
  }
}

process.exit((await tryRestart()) > 0 ? 1 : 0);
