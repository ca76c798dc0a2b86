/** The message after a log that could not be sent, with the way to take it back. */
"use client";

import { useTranslations } from "use-intl";
import { useTell } from "../today/use-tell";
import type { Held } from "./replay";
import { type UnsentLog, undone } from "./unsent-logs";
import { useLogWords } from "./use-log-words";
import { useUnsentStore } from "./use-unsent";

/** A function from a kept log, and what holds it, to the message. */
export function useTellKept(): (log: UnsentLog, held: Held) => void {
  const t = useTranslations("offline.kept");
  const store = useUnsentStore();
  const words = useLogWords();
  const tell = useTell();
  return (log, held) => {
    const { clientKey, title } = log;
    const onUndo = () => {
      void store.change((logs) => undone(logs, clientKey));
      tell(t("undone", { title }));
    };
    tell(t(held ?? "away", { log: words(log) }), { onUndo });
  };
}
