/** Asks by which of two clocks the person's days shall count. */
"use client";

import { Button } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { useTranslations } from "use-intl";
import { zoneName } from "../layout/device-zone";
import { useProfileChange } from "../settings/use-profile-change";
import classes from "./zone-question.module.css";

interface ZoneQuestionProps {
  /** IANA name of the person's zone. */
  own: string;
  /** IANA name of the device's. */
  device: string;
}

export default function ZoneQuestion({ own, device }: ZoneQuestionProps) {
  const t = useTranslations("today.zone");
  const { mutate, isPending } = useProfileChange();
  const pair = `${own} ${device}`;
  const [kept, setKept] = useLocalStorage({
    key: "cairn-zone-kept",
    defaultValue: "",
    getInitialValueInEffect: false,
  });
  if (kept === pair) return null;
  const names = { device: zoneName(device), own: zoneName(own) };
  return (
    <section className={classes.question} aria-label={t("label")}>
      <p>{t("sentence", names)}</p>
      <div className={classes.actions}>
        <Button loading={isPending} onClick={() => mutate({ timeZone: device })}>
          {t("take", names)}
        </Button>
        <Button variant="default" onClick={() => setKept(pair)}>
          {t("keep", names)}
        </Button>
      </div>
    </section>
  );
}
