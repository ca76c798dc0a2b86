/** The tray of logs on this device: those that wait, and those the server refused with their reasons. */
"use client";

import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useErrorText } from "../../messages/error-text";
import { useDays } from "../goals/words/use-days";
import { Link } from "../layout/link";
import { Sheet } from "../layout/sheet";
import { refusedOf, type UnsentLog, undone, waitingOf, without } from "./unsent-logs";
import classes from "./unsent-tray.module.css";
import { useLogWords } from "./use-log-words";
import { useUnsentLogs, useUnsentStore } from "./use-unsent";

interface UnsentTrayProps {
  isOpen: boolean;
  onClose: () => void;
}

export function UnsentTray({ isOpen, onClose }: UnsentTrayProps) {
  const t = useTranslations("offline.tray");
  const logs = useUnsentLogs();
  const refused = refusedOf(logs);
  const waiting = waitingOf(logs);
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={t("title")}>
      <div className={classes.tray}>
        {logs.length === 0 && <p>{t("none")}</p>}
        <Part name="refused" logs={refused}>
          {(log) => <RefusedRow key={log.clientKey} log={log} onOpenGoal={onClose} />}
        </Part>
        <Part name="waiting" logs={waiting}>
          {(log) => <WaitingRow key={log.clientKey} log={log} />}
        </Part>
      </div>
    </Sheet>
  );
}

interface PartProps {
  name: "refused" | "waiting";
  logs: readonly UnsentLog[];
  children: (log: UnsentLog) => ReactNode;
}

function Part({ name, logs, children }: PartProps) {
  const t = useTranslations("offline.tray");
  if (logs.length === 0) return null;
  return (
    <section aria-labelledby={`unsent-${name}`}>
      <h3 id={`unsent-${name}`}>{t(name)}</h3>
      <p className={classes.hint}>{t(`${name}Hint`)}</p>
      <ul className={classes.list}>{logs.map(children)}</ul>
    </section>
  );
}

function RefusedRow({ log, onOpenGoal }: { log: UnsentLog; onOpenGoal: () => void }) {
  const t = useTranslations("offline.tray");
  const words = useLogWords()(log);
  const store = useUnsentStore();
  const discard = () => store.change((logs) => without(logs, log.clientKey));
  return (
    <li className={classes.row}>
      <LogLine log={log} />
      <p className={classes.reason}>{useReason(log)}</p>
      <div className={classes.actions}>
        <Button
          variant="default"
          size="sm"
          component={Link}
          href={`/goals/${log.goalId}`}
          aria-label={t("openLabel", { title: log.title })}
          onClick={onOpenGoal}
        >
          {t("open")}
        </Button>
        <Button
          variant="default"
          size="sm"
          aria-label={t("discardLabel", { log: words })}
          onClick={() => void discard()}
        >
          {t("discard")}
        </Button>
      </div>
    </li>
  );
}

function WaitingRow({ log }: { log: UnsentLog }) {
  const t = useTranslations("offline.tray");
  const words = useLogWords()(log);
  const store = useUnsentStore();
  const takeBack = () => store.change((logs) => undone(logs, log.clientKey));
  return (
    <li className={classes.row}>
      <LogLine log={log} />
      {log.state === "undone" ? (
        <p className={classes.hint}>{t("undone")}</p>
      ) : (
        <div className={classes.actions}>
          <Button
            variant="default"
            size="sm"
            aria-label={t("takeBackLabel", { log: words })}
            onClick={() => void takeBack()}
          >
            {t("takeBack")}
          </Button>
        </div>
      )}
    </li>
  );
}

function LogLine({ log }: { log: UnsentLog }) {
  const t = useTranslations("offline.tray");
  const days = useDays();
  const words = useLogWords();
  return (
    <div className={classes.line}>
      <p className={classes.words}>{words(log)}</p>
      <p className={classes.hint}>
        {t("day", { day: days.short(log.day) })}
        {log.note && <span className={classes.note}>“{log.note}”</span>}
      </p>
    </div>
  );
}

/** The sentence of a refusal, by the same words as everywhere. */
function useReason({ refusal }: UnsentLog): string {
  const errorText = useErrorText();
  const { appCode = null, reason = null } = refusal ?? {};
  return errorText({ data: { appCode, details: reason === null ? {} : { log: [reason] } } });
}
