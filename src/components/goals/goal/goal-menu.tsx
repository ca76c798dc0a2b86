/** Everything else that can be done with a goal, behind three dots. */
"use client";

import { ActionIcon, Menu } from "@mantine/core";
import {
  IconArchive,
  IconArrowBackUp,
  IconCircleCheck,
  IconDots,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconShare,
  IconTemplate,
  IconTrash,
} from "@tabler/icons-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Status } from "../../../domain/goal";
import type { GoalWithProgress } from "../../../domain/standing";
import { SaveTemplateDialog } from "../../templates/save-template-dialog";
import { RemoveGoalDialog } from "../list/archived-actions";
import { EditGoalDialog } from "./edit-goal";
import { ConfirmDialog, PauseDialog } from "./goal-dialogs";
import { ShareDialog } from "./share-dialog";
import { useGoalChanges } from "./use-goal-changes";

const icons = {
  edit: IconPencil,
  share: IconShare,
  start: IconPlayerPlay,
  pause: IconPlayerPause,
  resume: IconPlayerPlay,
  complete: IconCircleCheck,
  reopen: IconArrowBackUp,
  archive: IconArchive,
  restore: IconArrowBackUp,
  template: IconTemplate,
  remove: IconTrash,
} as const;
type Action = keyof typeof icons;

const offered: Record<Status, readonly Action[]> = {
  draft: ["edit", "start", "template", "archive"],
  active: ["edit", "pause", "complete", "share", "template", "archive"],
  paused: ["edit", "resume", "complete", "share", "template", "archive"],
  completed: ["edit", "reopen", "share", "template", "archive"],
  missed: ["edit", "share", "template", "archive"],
  archived: ["restore", "remove"],
};

/** Only the person's own word can be taken back; the page says what leads back from the rest. */
function actionsFor({ status, completedBy }: GoalWithProgress): readonly Action[] {
  const actions = offered[status];
  return completedBy === "person" ? actions : actions.filter((action) => action !== "reopen");
}

const dialogs = ["edit", "pause", "complete", "share", "template", "archive", "remove"] as const;
type Dialog = (typeof dialogs)[number];
const asks = (action: Action): action is Dialog => dialogs.some((dialog) => dialog === action);

export function GoalMenu({ goal }: { goal: GoalWithProgress }) {
  const t = useTranslations("goal.menu");
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const changes = useGoalChanges(goal);
  const choose = (action: Action) => {
    if (asks(action)) setDialog(action);
    else changes[action]();
  };
  return (
    <>
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <ActionIcon size={44} variant="subtle" color="gray" aria-label={t("label")}>
            <IconDots size={22} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {actionsFor(goal).map((action) => {
            const Icon = icons[action];
            return (
              <Menu.Item
                key={action}
                leftSection={<Icon size={20} stroke={1.75} aria-hidden="true" />}
                onClick={() => choose(action)}
              >
                {t(action)}
              </Menu.Item>
            );
          })}
        </Menu.Dropdown>
      </Menu>
      <GoalDialogs goal={goal} dialog={dialog} changes={changes} onClose={() => setDialog(null)} />
    </>
  );
}

interface GoalDialogsProps {
  goal: GoalWithProgress;
  dialog: Dialog | null;
  changes: ReturnType<typeof useGoalChanges>;
  onClose: () => void;
}

function GoalDialogs({ goal, dialog, changes, onClose }: GoalDialogsProps) {
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
