/** The questions asked before a goal is paused, completed or archived. */
"use client";

import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Sheet } from "../../layout/sheet";
import form from "../form/form.module.css";

interface DialogProps {
  isOpen: boolean;
  onClose: () => void;
}

interface ConfirmDialogProps extends DialogProps {
  question: "complete" | "archive";
  onConfirm: () => void;
}

export function ConfirmDialog({ question, isOpen, onClose, onConfirm }: ConfirmDialogProps) {
  const t = useTranslations("goal.confirm");
  return (
    <Sheet title={t(`${question}Title`)} isOpen={isOpen} onClose={onClose}>
      <div className={form.form}>
        <p>{t(`${question}Body`)}</p>
        <div className={form.actions}>
          <Button variant="filled" onClick={onConfirm}>
            {t(question)}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t("cancel")}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}

interface PauseDialogProps extends DialogProps {
  onPause: (until: string) => void;
}

export function PauseDialog({ isOpen, onClose, onPause }: PauseDialogProps) {
  const t = useTranslations("goal.pause");
  const common = useTranslations("common");
  const [until, setUntil] = useState("");
  return (
    <Sheet title={t("title")} isOpen={isOpen} onClose={onClose}>
      <form
        className={form.form}
        onSubmit={(event) => {
          event.preventDefault();
          onPause(until);
        }}
      >
        <p>{t("body")}</p>
        <TextInput
          type="date"
          label={t("until")}
          description={t("untilHint")}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
        <div className={form.actions}>
          <Button variant="filled" type="submit">
            {t("confirm")}
          </Button>
          <Button variant="default" onClick={onClose}>
            {common("cancel")}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
