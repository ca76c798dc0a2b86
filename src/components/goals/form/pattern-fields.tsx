/** The fields of a pattern: those everyone fills in, and those folded under "More". */
"use client";

import type { ComponentType } from "react";
import type { PatternName } from "../../../domain/settings";
import { LimitFields, LimitMoreFields } from "./limit-fields";
import { MilestoneFields } from "./milestone-fields";
import { BoundFields, RecurringFields } from "./recurring-fields";
import { ScheduleFields } from "./schedule-fields";
import { StreakFields } from "./streak-fields";
import { ReadingField, TargetFields } from "./target-fields";
import type { FieldsProps } from "./use-goal-form";

const mainFields: Record<PatternName, ComponentType<FieldsProps>> = {
  recurring: RecurringFields,
  milestone: MilestoneFields,
  target: TargetFields,
  streak: StreakFields,
  limit: LimitFields,
};

function RecurringMore({ form }: FieldsProps) {
  return (
    <>
      <BoundFields form={form} />
      <ScheduleFields form={form} />
    </>
  );
}

const moreFields: Record<PatternName, ComponentType<FieldsProps> | null> = {
  recurring: RecurringMore,
  milestone: null,
  target: ReadingField,
  streak: ScheduleFields,
  limit: LimitMoreFields,
};

interface PatternFieldsProps extends FieldsProps {
  pattern: PatternName;
}

export function PatternFields({ pattern, form }: PatternFieldsProps) {
  const Fields = mainFields[pattern];
  return <Fields form={form} />;
}

export function MorePatternFields({ pattern, form }: PatternFieldsProps) {
  const Fields = moreFields[pattern];
  return Fields && <Fields form={form} />;
}
