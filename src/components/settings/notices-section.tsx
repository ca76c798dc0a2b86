/** What Cairn tells, where and when. */
"use client";

import { Select } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "use-intl";
import type { Profile } from "../../domain/profile";
import { useTRPC } from "../../trpc/client";
import { PushDevice } from "../notifications/push-device";
import { NoticeTable } from "./notice-table";
import { QuietHoursField } from "./quiet-hours";
import { SettingsSection } from "./settings-section";
import { useNoticeChange } from "./use-notice-change";
import { useProfileChange } from "./use-profile-change";

const hours = Array.from({ length: 24 }, (_, hour) => hour);

export function NoticesSection({ profile }: { profile: Profile }) {
  const t = useTranslations("notices.settings");
  const trpc = useTRPC();
  const { data: settings } = useSuspenseQuery(trpc.notifications.settings.queryOptions());
  const change = useNoticeChange();
  return (
    <SettingsSection title={t("title")}>
      <NoticeTable
        settings={settings}
        onChange={(kind, channel, isOn) => change({ [kind]: { [channel]: isOn } })}
      />
      <PushDevice />
      <EveningField hour={profile.eveningHour} />
      <QuietHoursField
        hours={settings.quietHours}
        onChange={(quietHours) => change({ quietHours })}
      />
    </SettingsSection>
  );
}

function EveningField({ hour }: { hour: number }) {
  const t = useTranslations("notices.settings");
  const format = useFormatter();
  const change = useProfileChange();
  const hourText = (each: number) =>
    format.dateTime(Date.UTC(2024, 0, 1, each), {
      hour: "numeric",
      minute: "2-digit",
      timeZone: "UTC",
    });
  return (
    <Select
      label={t("evening")}
      description={t("eveningHelp")}
      data={hours.map((each) => ({ value: String(each), label: hourText(each) }))}
      value={String(hour)}
      onChange={(chosen) => chosen !== null && change.mutate({ eveningHour: Number(chosen) })}
      allowDeselect={false}
    />
  );
}
