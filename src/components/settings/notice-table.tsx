/** What Cairn tells, and on which channel: a box for each. */
"use client";

import { Checkbox } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { NoticeSettings } from "../../domain/notice-list";
import { type Channel, channels, type NoticeKind, noticeKinds } from "../../domain/notification";
import classes from "./notices.module.css";

interface NoticeTableProps {
  settings: NoticeSettings;
  onChange: (kind: NoticeKind, channel: Channel, isOn: boolean) => void;
}

export function NoticeTable({ settings, onChange }: NoticeTableProps) {
  const t = useTranslations("notices.settings");
  const kindText = useTranslations("notices.kinds");
  const shown = channels.filter((channel) => channel !== "push" || settings.push.isPossible);
  return (
    <table className={classes.table}>
      <caption>{t("table")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("what")}</th>
          {shown.map((channel) => (
            <th key={channel} scope="col">
              {t(`channels.${channel}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {noticeKinds.map((kind) => (
          <tr key={kind}>
            <th scope="row">{kindText(kind)}</th>
            {shown.map((channel) => (
              <td key={channel}>
                <Checkbox
                  size="md"
                  iconColor="var(--on-action)"
                  classNames={{ root: classes.box ?? "", input: classes.input ?? "" }}
                  aria-label={t("choice", {
                    kind: kindText(kind),
                    channel: t(`channels.${channel}`),
                  })}
                  checked={settings[kind][channel]}
                  onChange={(event) => onChange(kind, channel, event.currentTarget.checked)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
