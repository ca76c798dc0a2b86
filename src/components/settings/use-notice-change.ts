/** Saving what one is told: shown at once, taken back when refused. */
"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import type { NoticeSettings, NoticeSettingsPatch } from "../../domain/notice-list";
import { type ChannelChoice, noticeKinds } from "../../domain/notification";
import { useErrorText } from "../../messages/error-text";
import { useTRPC } from "../../trpc/client";
import { useTell } from "../today/use-tell";

export function useNoticeChange(): (patch: NoticeSettingsPatch) => void {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const t = useTranslations("settings");
  const errorText = useErrorText();
  const tell = useTell();
  const queryKey = trpc.notifications.settings.queryKey();
  const mutationKey = trpc.notifications.updateSettings.mutationKey();
  const options = trpc.notifications.updateSettings.mutationOptions({
    onError: (error) => {
      void queryClient.invalidateQueries({ queryKey });
      tell(errorText(error));
    },
    onSuccess: (settings) => {
      // Of several quick presses only the last answer is shown, else boxes would jump back.
      if (queryClient.isMutating({ mutationKey }) === 1) {
        queryClient.setQueryData(queryKey, settings);
      }
      tell(t("saved"));
    },
  });
  const { mutate } = useMutation({ ...options, scope: { id: "notice-settings" } });
  return (patch) => {
    void queryClient.cancelQueries({ queryKey });
    queryClient.setQueryData(queryKey, (now) => now && withPatch(now, patch));
    mutate({ patch });
  };
}

function withPatch(settings: NoticeSettings, patch: NoticeSettingsPatch): NoticeSettings {
  const { quietHours = settings.quietHours, ...kinds } = patch;
  const next = { ...settings, quietHours };
  for (const kind of noticeKinds) {
    const given = Object.entries(kinds[kind] ?? {}).filter(([, isOn]) => isOn !== undefined);
    next[kind] = { ...settings[kind], ...(Object.fromEntries(given) as Partial<ChannelChoice>) };
  }
  return next;
}
