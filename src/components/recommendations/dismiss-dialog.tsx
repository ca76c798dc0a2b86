/** Asks why a recommendation is sent away; saying so is optional. */
"use client";

import { Button, Radio, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Recommendation } from "../../domain/recommendation";
import form from "../goals/form/form.module.css";
import { Sheet } from "../layout/sheet";

interface DismissDialogProps {
  /** `null`: closed. */
  recommendation: Recommendation | null;
  onClose: () => void;
  onDismiss: (reason: string) => void;
}

const reasons = ["notTrue", "notNow", "asIs"] as const;

export function DismissDialog({ recommendation, onClose, onDismiss }: DismissDialogProps) {
  const t = useTranslations("recommendations.reason");
  return (
    <Sheet title={t("title")} isOpen={recommendation !== null} onClose={onClose}>
      {recommendation && (
        <DismissForm
          key={recommendation.recommendationId}
          onClose={onClose}
          onDismiss={onDismiss}
        />
      )}
    </Sheet>
  );
}

function DismissForm({ onClose, onDismiss }: Omit<DismissDialogProps, "recommendation">) {
  const t = useTranslations("recommendations.reason");
  const [chosen, setChosen] = useState("");
  const [own, setOwn] = useState("");
  return (
    <form
      className={form.form}
      onSubmit={(event) => {
        event.preventDefault();
        onDismiss(own.trim() ? own : chosen);
      }}
    >
      <p>{t("body")}</p>
      <Radio.Group value={chosen} onChange={setChosen} aria-label={t("title")}>
        <div className={form.choices}>
          {reasons.map((reason) => (
            <Radio key={reason} value={t(reason)} label={t(reason)} />
          ))}
        </div>
      </Radio.Group>
      <TextInput
        label={t("own")}
        value={own}
        maxLength={200}
        onChange={(event) => setOwn(event.currentTarget.value)}
      />
      <div className={form.actions}>
        <Button variant="filled" type="submit">
          {t("send")}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t("keep")}
        </Button>
      </div>
    </form>
  );
}
