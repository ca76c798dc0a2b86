/** Fills in what was logged on the goal last, once that is known; nothing where there was nothing. */
"use client";

import { Button } from "@mantine/core";
import { IconRepeat } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { addDays } from "../../domain/local-date";
import type { GoalWithProgress } from "../../domain/standing";
import { useTRPC } from "../../trpc/client";
import { useAmounts } from "../goals/words/use-amounts";
import { Skeleton } from "../layout/skeleton";

interface LastTimeProps {
  goal: GoalWithProgress;
  today: string;
  onTake: (value: number) => void;
}

export function LastTime({ goal, today, onTake }: LastTimeProps) {
  const t = useTranslations("today.sheet");
  const trpc = useTRPC();
  const amounts = useAmounts();
  const { goalId, settings } = goal;
  const { data, fetchStatus } = useQuery(
    trpc.activities.list.queryOptions({ goalId, kind: ["progress", "partial"], limit: 1 }),
  );
  // Keeps its place meanwhile, so that nothing jumps; without a network nothing is coming.
  if (!data && fetchStatus === "fetching") return <Skeleton height={36} radius={12} />;
  const last = data?.items[0];
  if (!last || last.value === null) return null;
  const { value, day } = last;
  const amount = amounts.amount(value, settings.unit);
  return (
    <Button
      variant="default"
      leftSection={<IconRepeat size={20} stroke={1.75} aria-hidden="true" />}
      onClick={() => onTake(value)}
    >
      {t(day === addDays(today, -1) ? "againYesterday" : "again", { amount })}
    </Button>
  );
}
