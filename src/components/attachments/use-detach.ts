/** Takes a photo or link off its entry, with a way back. */
"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import type { Activity } from "../../domain/activity";
import type { Attachment } from "../../domain/attachment";
import { useErrorText } from "../../messages/error-text";
import { useTRPC } from "../../trpc/client";
import { useGoalCache } from "../goals/goal/use-goal-cache";
import { useTell } from "../today/use-tell";

export function useDetach({ goalId, activityId }: Activity) {
  const trpc = useTRPC();
  const cache = useGoalCache(goalId);
  const t = useTranslations("goal.attachments");
  const errorText = useErrorText();
  const tell = useTell();
  const refused = (error: unknown) => tell(t("notRemoved", { reason: errorText(error) }));
  const back = useMutation(
    trpc.activities.attach.mutationOptions({
      onSuccess: ({ attachment }) => {
        cache.changeAttached(activityId, (all) => [...all, attachment]);
        tell(t("restored"));
      },
      onError: refused,
    }),
  );
  const detach = useMutation(
    trpc.activities.detach.mutationOptions({
      onSuccess: (_answer, { attachmentId }) => {
        cache.changeAttached(activityId, (all) =>
          all.filter((each) => each.attachmentId !== attachmentId),
        );
        tell(t("removed"), { onUndo: () => back.mutate({ activityId, fileId: attachmentId }) });
      },
      onError: refused,
    }),
  );
  return {
    isDetaching: detach.isPending,
    detach: ({ attachmentId }: Attachment) => detach.mutate({ attachmentId }),
  };
}
