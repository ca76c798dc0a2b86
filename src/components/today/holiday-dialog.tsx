/** Asks from when until when everything is to be paused. */
"use client";

import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import type { LocalDate } from "../../domain/local-date";
import { useReasonText } from "../../messages/error-text";
import form from "../goals/form/form.module.css";
import { Sheet } from "../layout/sheet";
import classes from "./holiday.module.css";
import { useHoliday } from "./use-holiday";

interface HolidayDialogProps {
  today: LocalDate;
  isOpen: boolean;
  onClose: () => void;
}

export function HolidayDialog({ today, isOpen, onClose }: HolidayDialogProps) {
  const t = useTranslations("today.holiday");
  return (
    <Sheet title={t("title")} isOpen={isOpen} onClose={onClose}>
      <HolidayForm today={today} onClose={onClose} />
    </Sheet>
  );
}

function HolidayForm({ today, onClose }: Omit<HolidayDialogProps, "isOpen">) {
  const t = useTranslations("today.holiday");
  const common = useTranslations("common");
  const reasonText = useReasonText();
  const [from, setFrom] = useState(today);
  const [until, setUntil] = useState("");
  const [reason, setReason] = useState("");
  const [isPressed, setPressed] = useState(false);
  const { pause, isBusy } = useHoliday(today);
  const isWrong = until !== "" && until <= (from || today);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setPressed(true);
    if (isWrong) return;
    const asked = { ...(from && { from }), ...(until && { until }) };
    const why = reason.trim();
    pause({ ...asked, ...(why && { reason: why }) }, { onSuccess: onClose });
  };
  return (
    <form className={form.form} onSubmit={submit} noValidate>
      <p>{t("body")}</p>
      <div className={classes.days}>
        <TextInput
          type="date"
          label={t("first")}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t("last")}
          description={t("lastHint")}
          inputWrapperOrder={["label", "input", "description", "error"]}
          min={from}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
          error={isPressed && isWrong ? reasonText("empty_range") : null}
        />
      </div>
      <TextInput
        label={t("reason")}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={form.actions}>
        <Button variant="filled" type="submit" loading={isBusy}>
          {t("confirm")}
        </Button>
        <Button variant="default" onClick={onClose}>
          {common("cancel")}
        </Button>
      </div>
    </form>
  );
}
