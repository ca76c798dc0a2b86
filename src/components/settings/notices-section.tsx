/** What Cairn tells, on which channel, and when nothing leaves the app. */
"use client";

import { Checkbox, Select, Switch, TextInput } from "@mantine/core";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "use-intl";
import type { NoticeSettings, NoticeSettingsPatch } from "../../domain/notice-list";
import { channels, noticeKinds } from "../../domain/notification";
import type { Profile } from "../../domain/profile";
import { useErrorText } from "../../messages/error-text";
import { useTRPC } from "../../trpc/client";
import notices from "../notifications/notifications.module.css";
import { useTell } from "../today/use-tell";
import classes from "./settings.module.css";
import { SettingsSection } from "./settings-section";
import { useProfileChange } from "./use-profile-change";

const hours = Array.from({ length: 24 }, (_, hour) => hour);
const NIGHT = { from: "22:00", to: "07:00" };

export function NoticesSection({ profile }: { profile: Profile }) {
  const t = useTranslations("notices.settings");
  const kindText = useTranslations("notices.kinds");
  const trpc = useTRPC();
  const { data: settings } = useSuspenseQuery(trpc.notifications.settings.queryOptions());
  const change = useNoticeChange();
  return (
    <SettingsSection title={t("title")}>
      <p>{t("table")}</p>
      <table className={notices.table}>
        <thead>
          <tr>
            <th scope="col">{t("what")}</th>
            {channels.map((channel) => (
              <th key={channel} scope="col">
                {t(`channels.${channel}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {noticeKinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{kindText(`${kind}`)}</th>
              {channels.map((channel) => (
                <td key={channel}>
                  <Checkbox
                    styles={{ body: { justifyContent: "center" } }}
                    aria-label={t("choice", {
                      kind: kindText(`${kind}`),
                      channel: t(`channels.${channel}`),
                    })}
                    checked={settings[kind][channel]}
                    onChange={({ currentTarget: { checked } }) =>
                      change({ [kind]: { [channel]: checked } })
                    }
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Hours settings={settings} profile={profile} onChange={change} />
    </SettingsSection>
  );
}

interface HoursProps {
  settings: NoticeSettings;
  profile: Profile;
  onChange: ReturnType<typeof useNoticeChange>;
}

function Hours({ settings, profile, onChange }: HoursProps) {
  const t = useTranslations("notices.settings");
  const format = useFormatter();
  const { quietHours } = settings;
  const changeProfile = useProfileChange();
  const hourText = (hour: number) =>
    format.dateTime(Date.UTC(2024, 0, 1, hour), {
      hour: "numeric",
      minute: "2-digit",
      timeZone: "UTC",
    });
  const setQuiet = (part: "from" | "to", value: string) => {
    if (quietHours && /^\d\d:\d\d$/.test(value)) {
      onChange({ quietHours: { ...quietHours, [part]: value } });
    }
  };
  return (
    <>
      <Select
        label={t("evening")}
        description={t("eveningHelp")}
        data={hours.map((hour) => ({ value: String(hour), label: hourText(hour) }))}
        value={String(profile.eveningHour)}
        onChange={(hour) => hour !== null && changeProfile.mutate({ eveningHour: Number(hour) })}
        allowDeselect={false}
      />
      <Switch
        label={t("quiet")}
        description={t("quietHelp")}
        checked={quietHours !== null}
        onChange={({ currentTarget: { checked } }) =>
          onChange({ quietHours: checked ? NIGHT : null })
        }
      />
      {quietHours && (
        <div className={classes.pair}>
          {(["from", "to"] as const).map((part) => (
            <TextInput
              key={`${part} ${quietHours[part]}`}
              type="time"
              label={t(part === "from" ? "quietFrom" : "quietTo")}
              defaultValue={quietHours[part]}
              onBlur={({ currentTarget: { value } }) =>
                value !== quietHours[part] && setQuiet(part, value)
              }
            />
          ))}
        </div>
      )}
    </>
  );
}

/** Saves a change at once; what was refused comes back as it was. */
function useNoticeChange() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const t = useTranslations("settings");
  const errorText = useErrorText();
  const tell = useTell();
  const key = trpc.notifications.settings.queryKey();
  const { mutate } = useMutation({
    ...trpc.notifications.updateSettings.mutationOptions({
      onMutate: async ({ patch }) => {
        await queryClient.cancelQueries({ queryKey: key });
        queryClient.setQueryData(key, (now) => now && withPatch(now, patch));
      },
      onError: (error) => {
        void queryClient.invalidateQueries({ queryKey: key });
        tell(errorText(error));
      },
      onSuccess: (settings) => {
        queryClient.setQueryData(key, settings);
        tell(t("saved"));
      },
    }),
    scope: { id: "notice-settings" },
  });
  return (patch: Parameters<typeof mutate>[0]["patch"]) => mutate({ patch });
}

/** The channels that are given, without those left out. */
function defined(choice: NoticeSettingsPatch["streak"]): Partial<NoticeSettings["streak"]> {
  return Object.fromEntries(
    Object.entries(choice ?? {}).filter(([, value]) => value !== undefined),
  );
}

function withPatch(
  settings: NoticeSettings,
  { quietHours, ...kinds }: NoticeSettingsPatch,
): NoticeSettings {
  const next = { ...settings, ...(quietHours !== undefined && { quietHours }) };
  for (const kind of noticeKinds) {
    const { app, email, push } = { ...settings[kind], ...defined(kinds[kind]) };
    next[kind] = { app, email, push };
  }
  return next;
}
