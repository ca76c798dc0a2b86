/** What can be done with an archived goal: take it back, or remove it for good. */
"use client";

import { Button } from "@mantine/core";
import { IconArrowBackUp, IconDots, IconTrash } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Goal } from "../../../domain/goal";
import { useErrorText } from "../../../messages/error-text";
import { useTRPC } from "../../../trpc/client";
import { ActionMenu } from "../../layout/action-menu";
import { Sheet } from "../../layout/sheet";
import { useTell } from "../../today/use-tell";
import classes from "./list.module.css";

export function ArchivedActions({ goal }: { goal: Goal }) {
  const t = useTranslations("goals");
  const [isAsking, setAsking] = useState(false);
  const { restore, remove, isBusy } = useArchivedChanges(goal, () => setAsking(false));
  return (
    <div className={classes.side}>
      <ActionMenu
        label={t("list.actions", { title: goal.title })}
        icon={IconDots}
        width={200}
        actions={[
          {
            label: t("list.restore"),
            icon: IconArrowBackUp,
            onChoose: restore,
            isDisabled: isBusy,
          },
          { label: t("list.remove"), icon: IconTrash, onChoose: () => setAsking(true) },
        ]}
      />
      <RemoveGoalDialog
        title={goal.title}
        isOpen={isAsking}
        isBusy={isBusy}
        onClose={() => setAsking(false)}
        onRemove={remove}
      />
    </div>
  );
}

function useArchivedChanges(goal: Goal, onDone: () => void) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const t = useTranslations("goals.list");
  const errorText = useErrorText();
  const tell = useTell();
  const finish = (message: string) => {
    onDone();
    tell(message);
    void cache.invalidateQueries(trpc.goals.list.pathFilter());
    void cache.invalidateQueries(trpc.progress.today.pathFilter());
  };
  const onError = (error: unknown) => tell(errorText(error));
  const restoring = useMutation(
    trpc.goals.restore.mutationOptions({
      onSuccess: () => finish(t("restored", { title: goal.title })),
      onError,
    }),
  );
  const removing = useMutation(
    trpc.goals.remove.mutationOptions({
      onSuccess: () => finish(t("removed", { title: goal.title })),
      onError,
    }),
  );
  const { goalId } = goal;
  return {
    restore: () => restoring.mutate({ goalId }),
    remove: () => removing.mutate({ goalId }),
    isBusy: restoring.isPending || removing.isPending,
  };
}

interface RemoveGoalDialogProps {
  title: string;
  isOpen: boolean;
  isBusy: boolean;
  onClose: () => void;
  onRemove: () => void;
}

/** Asks before a goal and everything on it is deleted. */
export function RemoveGoalDialog({
  title,
  isOpen,
  isBusy,
  onClose,
  onRemove,
}: RemoveGoalDialogProps) {
  const t = useTranslations("goals.confirm");
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={t("removeTitle", { title })}>
      <p>{t("removeBody")}</p>
      <Button.Group mt="lg" orientation="vertical">
        <Button color="red" variant="outline" loading={isBusy} onClick={onRemove}>
          {t("remove")}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t("cancel")}
        </Button>
      </Button.Group>
    </Sheet>
  );
}
