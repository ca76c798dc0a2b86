/** One run: how it came out, its steps, and a way to send its event again. */
"use client";

import { Button } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { Run } from "./answers";
import classes from "./ops.module.css";
import { useMoments } from "./use-moments";
import { useReplay } from "./use-replay";

export function RunRow({ run }: { run: Run }) {
  const t = useTranslations("ops.runs");
  const { moment } = useMoments();
  const { functionId, status, queuedAt, finishedAt, errorMessage, dueAt } = run;
  const at = finishedAt ?? queuedAt;
  return (
    <li className={classes.run}>
      <details>
        <summary>
          <strong>{functionId}</strong>
          <span className={status === "failed" ? classes.alarming : classes.muted}>
            {t(`status.${status}`)}
            {at !== null && `, ${moment(at)}`}
            {finishedAt === null && dueAt !== null && `, ${t("due", { time: moment(dueAt) })}`}
          </span>
        </summary>
        {errorMessage !== null && <p className={classes.alarming}>{errorMessage}</p>}
        <Steps steps={run.steps} />
        <ReplayEvent run={run} />
      </details>
    </li>
  );
}

function Steps({ steps }: Pick<Run, "steps">) {
  const t = useTranslations("ops.runs");
  if (steps.length === 0) return <p className={classes.muted}>{t("noSteps")}</p>;
  return (
    <ol className={classes.steps}>
      {steps.map(({ id, name, status, attempts, errorMessage }) => (
        <li key={id}>
          {t("step", { name, status: t(`status.${status}`) })}
          {attempts > 1 && (
            <span className={classes.muted}> {t("attempts", { count: attempts })}</span>
          )}
          {errorMessage !== null && <div className={classes.alarming}>{errorMessage}</div>}
        </li>
      ))}
    </ol>
  );
}

/** Only what came from the outbox can be sent again; what a clock started is run again on the overview. */
function ReplayEvent({ run: { eventId, eventName } }: { run: Run }) {
  const t = useTranslations("ops.events");
  const replay = useReplay();
  if (eventId === null || eventName === null || !eventId.startsWith(`${eventName}/`)) return null;
  return (
    <div className={classes.actions}>
      <span className={classes.muted}>{eventName}</span>
      <Button
        variant="default"
        loading={replay.isPending}
        onClick={() => replay.mutate({ eventId })}
      >
        {t("replay")}
      </Button>
    </div>
  );
}
