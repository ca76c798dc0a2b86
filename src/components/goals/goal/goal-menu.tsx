/** Everything else that can be done with a goal, behind three dots. */
"use client";

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
import dynamic from "next/dynamic";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Status } from "../../../domain/goal";
import type { GoalWithProgress } from "../../../domain/standing";
import { ActionMenu } from "../../layout/action-menu";
import { useEverOpen } from "../../layout/opening";
import type { GoalDialogName } from "./menu-dialogs";
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

/** Most visits need none of them. */
const GoalDialogs = dynamic(() => import("./menu-dialogs").then((loaded) => loaded.MenuDialogs));

const asking: readonly GoalDialogName[] = [
  "edit",
  "pause",
  "complete",
  "share",
  "template",
  "archive",
  "remove",
];
const asks = (action: Action): action is GoalDialogName => asking.some((each) => each === action);

export function GoalMenu({ goal }: { goal: GoalWithProgress }) {
  const t = useTranslations("goal.menu");
  const [dialog, setDialog] = useState<GoalDialogName | null>(null);
  const isUsed = useEverOpen(dialog !== null);
  const changes = useGoalChanges(goal);
  const choose = (action: Action) => {
    if (asks(action)) setDialog(action);
    else changes[action]();
  };
  return (
    <>
      <ActionMenu
        label={t("label")}
        icon={IconDots}
        width={220}
        actions={actionsFor(goal).map((action) => ({
          label: t(action),
          icon: icons[action],
          onChoose: () => choose(action),
        }))}
      />
      {isUsed && (
        <GoalDialogs
          goal={goal}
          dialog={dialog}
          changes={changes}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  );
}
