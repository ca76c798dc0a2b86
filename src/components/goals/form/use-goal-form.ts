/** The form that makes and edits goals: values, reasons in words, and the draft it ends in. */
"use client";

import { type UseFormReturnType, useForm } from "@mantine/form";
import { useCallback } from "react";
import { useReasonText } from "../../../messages/error-text";
import type { FieldReasons } from "./form-errors";
import type { GoalDraft } from "./goal-draft";

export type GoalForm = UseFormReturnType<GoalDraft>;

/** What the components of one pattern need. */
export interface FieldsProps {
  form: GoalForm;
}

/** A goal form, and a way to show reasons on its fields; the first of them takes the focus. */
export function useGoalForm(initialValues: GoalDraft) {
  const form = useForm<GoalDraft>({ mode: "controlled", initialValues });
  const reasonText = useReasonText();
  const { setErrors, getInputNode } = form;
  const showReasons = useCallback(
    (reasons: FieldReasons) => {
      const worded = Object.entries(reasons).map(([field, reason]) => [field, reasonText(reason)]);
      setErrors(Object.fromEntries(worded));
      const first = Object.keys(reasons)[0];
      if (first) getInputNode(first)?.focus();
    },
    [setErrors, getInputNode, reasonText],
  );
  return { form, showReasons };
}
