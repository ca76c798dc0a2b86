/** An entry in a dialog, to be made or changed; loaded on first use. */
"use client";

import { useTranslations } from "use-intl";
import type { Activity } from "../../../domain/activity";
import type { GoalWithProgress } from "../../../domain/standing";
import { Sheet } from "../../layout/sheet";
import { ChangeEntryForm } from "./change-entry";
import { NewEntryForm } from "./entry-form";

interface EntryMakerProps {
  goal: GoalWithProgress;
  isOpen: boolean;
  onClose: () => void;
}

export function EntryMaker({ goal, isOpen, onClose }: EntryMakerProps) {
  const t = useTranslations("goal.log");
  return (
    <Sheet title={t("title", { title: goal.title })} isOpen={isOpen} onClose={onClose}>
      <NewEntryForm goal={goal} onDone={onClose} />
    </Sheet>
  );
}

interface EntryEditorProps extends EntryMakerProps {
  activity: Activity;
}

export function EntryEditor({ goal, activity, isOpen, onClose }: EntryEditorProps) {
  const t = useTranslations("goal.entries");
  return (
    <Sheet title={t("editTitle")} isOpen={isOpen} onClose={onClose}>
      <ChangeEntryForm goal={goal} activity={activity} onDone={onClose} />
    </Sheet>
  );
}
