/** The log of a goal, newest day first, page after page. */
"use client";

import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "use-intl";
import type { GoalWithProgress } from "../../../domain/standing";
import { Card } from "../../layout/card";
import { ErrorState } from "../../layout/error-state";
import { ListSkeleton } from "../../layout/skeletons";
import { useDays } from "../words/use-days";
import { byDay } from "./activity-pages";
import { EntryRow } from "./entry-row";
import classes from "./goal.module.css";
import { useEntriesQuery } from "./use-goal-cache";

export function EntryList({ goal }: { goal: GoalWithProgress }) {
  const t = useTranslations("goal.entries");
  return (
    <section aria-label={t("label")}>
      <div className={classes.logHead}>
        <h2 className={classes.sectionTitle}>{t("title")}</h2>
        <Link href={`/settings/deleted?goal=${goal.goalId}`}>{t("deleted")}</Link>
      </div>
      <Entries goal={goal} />
    </section>
  );
}

function Entries({ goal }: { goal: GoalWithProgress }) {
  const t = useTranslations("goal.entries");
  const days = useDays();
  const entries = useInfiniteQuery(useEntriesQuery(goal.goalId));
  if (entries.isPending) return <ListSkeleton rows={3} />;
  if (entries.isError)
    return <ErrorState error={entries.error} onRetry={() => void entries.refetch()} />;
  const groups = byDay(entries.data.pages.flatMap((page) => page.items));
  if (groups.length === 0) {
    return (
      <Card>
        <p>{t("empty")}</p>
        <p className={classes.muted}>{t("emptyHint")}</p>
      </Card>
    );
  }
  return (
    <>
      <div className={classes.log}>
        {groups.map(({ day, entries: ofDay }) => (
          <div key={day} className={classes.logDay}>
            <h3 className={classes.dayTitle}>{days.near(day, goal.progress.on)}</h3>
            <ul>
              {ofDay.map((activity) => (
                <EntryRow key={activity.activityId} goal={goal} activity={activity} />
              ))}
            </ul>
          </div>
        ))}
      </div>
      {entries.hasNextPage && (
        <div className={classes.foot}>
          <Button
            variant="default"
            loading={entries.isFetchingNextPage}
            onClick={() => void entries.fetchNextPage()}
          >
            {t("more")}
          </Button>
        </div>
      )}
    </>
  );
}
