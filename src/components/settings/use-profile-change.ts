/** Saving one field of the profile: shown at once, taken back when refused. */
"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { useErrorText } from "../../messages/error-text";
import { useTRPC } from "../../trpc/client";
import { useTell } from "../today/use-tell";

/** The mutation behind every field. What was loaded, and the frame around the pages, was made with the profile. */
export function useProfileChange() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const t = useTranslations("settings");
  const errorText = useErrorText();
  const tell = useTell();
  const key = trpc.profile.get.queryKey();
  const options = trpc.profile.update.mutationOptions({
    onMutate: async (change) => {
      await queryClient.cancelQueries({ queryKey: key });
      const before = queryClient.getQueryData(key);
      queryClient.setQueryData(key, (profile) => profile && { ...profile, ...defined(change) });
      return { before };
    },
    onError: (error, _change, context) => {
      queryClient.setQueryData(key, context?.before);
      tell(errorText(error));
    },
    onSuccess: (profile) => {
      queryClient.setQueryData(key, profile);
      void queryClient.invalidateQueries({ queryKey: trpc.progress.pathKey() });
      void queryClient.invalidateQueries({ queryKey: trpc.goals.pathKey() });
      router.refresh();
      tell(t("saved"));
    },
  });
  return useMutation({ ...options, scope: { id: "profile" } });
}

/** The fields that are given, without those left out. */
function defined<T extends object>(change: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as { [K in keyof T]: Exclude<T[K], undefined> };
}
