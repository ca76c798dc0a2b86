/** The dialogs behind a goal's menu, of which one at most is open. */
"use client";

import type { GoalWithProgress } from "../../../domain/standing";
import { SaveTemplateDialog } from "../../templates/save-template-dialog";
import { RemoveGoalDialog } from "../list/archived-actions";
import { EditGoalDialog } from "./edit-goal";
import { ConfirmDialog, PauseDialog } from "./goal-dialogs";
import { ShareDialog } from "./share-dialog";
import type { useGoalChanges } from "./use-goal-changes";

export type GoalDialogName =
  | "edit"
  | "pause"
  | "complete"
  | "share"
  | "template"
  | "archive"
  | "remove";

interface MenuDialogsProps {
  goal: GoalWithProgress;
  dialog: GoalDialogName | null;
  changes: ReturnType<typeof useGoalChanges>;
  onClose: () => void;
}

export function MenuDialogs({ goal, dialog, changes, onClose }: MenuDialogsProps) {
  const then = (change: () => void) => () => {
    change();
    onClose();
  };
  return (
    <>
      <EditGoalDialog goal={goal} isOpen={dialog === "edit"} onClose={onClose} />
      <ShareDialog goal={goal} isOpen={dialog === "share"} onClose={onClose} />
      <SaveTemplateDialog goal={goal} isOpen={dialog === "template"} onClose={onClose} />
      <PauseDialog
        isOpen={dialog === "pause"}
        onClose={onClose}
        onPause={(until) => then(() => changes.pause(until))()}
      />
      <ConfirmDialog
        question="complete"
        isOpen={dialog === "complete"}
        onClose={onClose}
        onConfirm={then(changes.complete)}
      />
      <ConfirmDialog
        question="archive"
        isOpen={dialog === "archive"}
        onClose={onClose}
        onConfirm={then(changes.archive)}
      />
      <RemoveGoalDialog
        title={goal.title}
        isOpen={dialog === "remove"}
        isBusy={changes.isBusy}
        onClose={onClose}
        onRemove={changes.remove}
      />
    </>
  );
}
