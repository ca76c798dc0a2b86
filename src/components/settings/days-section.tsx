/** How the person's days run: zone, the hour a day begins, the first day of the week. */
"use client";

import { Select } from "@mantine/core";
import { useFormatter, useTranslations } from "use-intl";
import type { Profile } from "../../domain/profile";
import { useDays } from "../goals/words/use-days";
import classes from "./settings.module.css";
import { SettingsSection } from "./settings-section";
import { useProfileChange } from "./use-profile-change";
import { ZoneField } from "./zone-field";

const hours = Array.from({ length: 13 }, (_, hour) => hour);
const weekdays = [1, 2, 3, 4, 5, 6, 7];

export function DaysSection({ profile }: { profile: Profile }) {
  const t = useTranslations("settings.time");
  const format = useFormatter();
  const days = useDays();
  const change = useProfileChange();
  const hourText = (hour: number) =>
    format.dateTime(Date.UTC(2024, 0, 1, hour), {
      hour: "numeric",
      minute: "2-digit",
      timeZone: "UTC",
    });
  return (
    <SettingsSection title={t("title")}>
      <ZoneField zone={profile.timeZone} onChange={(timeZone) => change.mutate({ timeZone })} />
      <div className={classes.pair}>
        <Select
          label={t("dayStart")}
          description={t("dayStartHelp")}
          data={hours.map((hour) => ({ value: String(hour), label: hourText(hour) }))}
          value={String(profile.dayStartHour)}
          onChange={(hour) => hour !== null && change.mutate({ dayStartHour: Number(hour) })}
          allowDeselect={false}
        />
        <Select
          label={t("weekStart")}
          description={t("weekStartHelp")}
          data={weekdays.map((day) => ({ value: String(day), label: days.weekday(day, "long") }))}
          value={String(profile.weekStart)}
          onChange={(day) => day !== null && change.mutate({ weekStart: Number(day) })}
          allowDeselect={false}
        />
      </div>
    </SettingsSection>
  );
}
