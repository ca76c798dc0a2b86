/** Tells before saving which past periods a change of terms would judge anew. */
"use client";

import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, skipToken, useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import type { Effective, GoalPatch } from "../../../domain/goal";
import { useTRPC } from "../../../trpc/client";
import classes from "../form/form.module.css";
import { useDays } from "../words/use-days";

interface VerdictPreviewProps {
  goalId: string;
  /** What would be saved; `null` while the form does not hold valid settings. */
  patch: GoalPatch | null;
  effective: Effective;
}

const SHOWN = 3;
const TYPING_MILLISECONDS = 300;

export function VerdictPreview({ goalId, patch, effective }: VerdictPreviewProps) {
  const t = useTranslations("goal.edit");
  const verdicts = useTranslations("goal.verdict");
  const days = useDays();
  const trpc = useTRPC();
  const judging = patch === null ? null : judgingPartOf(patch);
  const [asked] = useDebouncedValue(JSON.stringify(judging), TYPING_MILLISECONDS);
  const input = { goalId, effective, patch: JSON.parse(asked) };
  const preview = useQuery({
    ...trpc.goals.previewUpdate.queryOptions(asked === "null" ? skipToken : input),
    placeholderData: keepPreviousData,
    retry: false,
  });
  if (judging === null || !preview.data) return null;
  const { count, changes } = preview.data;
  return (
    <div role="status">
      <p className={classes.hint}>{t("turned", { count })}</p>
      {changes.slice(0, SHOWN).map(({ start, end, before, after }) => (
        <p key={`${start}/${end}`} className={classes.hint}>
          {t("turnedPeriod", {
            period:
              start === end ? days.short(start) : `${days.shortest(start)} – ${days.shortest(end)}`,
            before: verdicts(before ?? "none"),
            after: verdicts(after ?? "none"),
          })}
        </p>
      ))}
    </div>
  );
}

/** The part of a patch by which periods are judged; `null` when it has none, or a day half typed. */
function judgingPartOf({ settings, startsOn, endsOn }: GoalPatch): GoalPatch | null {
  const part = { settings, startsOn, endsOn };
  const given = Object.values(part).filter((value) => value !== undefined);
  return given.length === 0 || given.includes("") ? null : part;
}
