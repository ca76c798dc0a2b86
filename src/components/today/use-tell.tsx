/** Short messages after something was done, with a way back. */
"use client";

import { notifications } from "@mantine/notifications";
import { useCallback } from "react";
import { useTranslations } from "use-intl";
import classes from "./toast.module.css";
import { UndoButton } from "./undo-button";

interface Telling {
  onUndo?: () => void;
}

const SHORT_MILLISECONDS = 5000;
const LONG_MILLISECONDS = 9000;

/** The message that stands; one that is on its way out still hears clicks and keys. */
let standing: string | null = null;
/** Takes back what was told last, for as long as the page stands; once. */
let last: (() => void) | null = null;

/** Takes back the last thing that a message offered to, also when the message is gone by now. */
export function undoTheLast(): void {
  last?.();
}

/** A function that tells a sentence, read out by screen readers, and offers Undo when it can. */
export function useTell(): (sentence: string, telling?: Telling) => void {
  const t = useTranslations("common");
  return useCallback(
    (sentence, { onUndo } = {}) => {
      // One message at a time: the newest takes the place of the one before.
      notifications.clean();
      const undo = () => {
        if (standing !== shown) return;
        standing = null;
        last = null;
        notifications.hide(shown);
        onUndo?.();
      };
      const shown = notifications.show({
        role: "status",
        autoClose: onUndo ? LONG_MILLISECONDS : SHORT_MILLISECONDS,
        closeButtonProps: { "aria-label": t("close") },
        classNames: { root: classes.toast, body: classes.body },
        message: (
          <span className={classes.line}>
            <span>{sentence}</span>
            {onUndo && <UndoButton label={t("undo")} onUndo={undo} />}
          </span>
        ),
      });
      standing = shown;
      last = onUndo ? undo : null;
    },
    [t],
  );
}
