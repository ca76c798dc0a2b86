/** A daily stretch in which nothing leaves the app: off, or from one time until another. */
"use client";

import { Switch, TextInput } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { QuietHours } from "../../domain/profile";
import notices from "./notices.module.css";
import classes from "./settings.module.css";

const NIGHT: QuietHours = { from: "22:00", to: "07:00" };
const TIME = /^\d\d:\d\d$/;

interface QuietHoursFieldProps {
  hours: QuietHours | null;
  onChange: (hours: QuietHours | null) => void;
}

export function QuietHoursField({ hours, onChange }: QuietHoursFieldProps) {
  const t = useTranslations("notices.settings");
  return (
    <>
      <Switch
        size="md"
        withThumbIndicator={false}
        classNames={{ thumb: notices.thumb ?? "", track: notices.track ?? "" }}
        aria-label={t("quiet")}
        label={t("quiet")}
        description={t("quietHelp")}
        checked={hours !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? NIGHT : null)}
      />
      {hours && (
        <div className={classes.pair}>
          <TimeField
            label={t("quietFrom")}
            time={hours.from}
            onChange={(from) => onChange({ ...hours, from })}
          />
          <TimeField
            label={t("quietTo")}
            time={hours.to}
            onChange={(to) => onChange({ ...hours, to })}
          />
        </div>
      )}
    </>
  );
}

interface TimeFieldProps {
  label: string;
  time: string;
  onChange: (time: string) => void;
}

/** Saves when it is left: while it is typed, half of a time would be one too. */
function TimeField({ label, time, onChange }: TimeFieldProps) {
  return (
    <TextInput
      key={time}
      type="time"
      label={label}
      defaultValue={time}
      required
      withAsterisk={false}
      onBlur={({ currentTarget }) => {
        const { value } = currentTarget;
        if (value === time) return;
        if (TIME.test(value)) onChange(value);
        else currentTarget.value = time;
      }}
    />
  );
}
