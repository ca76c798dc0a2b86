/** The log of a goal, newest day first, page after page; or what of its notes was searched for. */
"use client";

import { Button } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { GoalWithProgress } from "../../../domain/standing";
import { Card } from "../../layout/card";
import { ErrorState } from "../../layout/error-state";
import { Link } from "../../layout/link";
import { ListSkeleton } from "../../layout/skeletons";
import { useDays } from "../words/use-days";
import { byDay } from "./activity-pages";
import { EntryRow } from "./entry-row";
import { EntrySearch } from "./entry-search";
import classes from "./goal.module.css";
import { useEntriesQuery } from "./use-goal-cache";

const TYPING_MILLISECONDS = 250;

export function EntryList({ goal }: { goal: GoalWithProgress }) {
  const t = useTranslations("goal.entries");
  const [typed, setTyped] = useState("");
  const [waited] = useDebouncedValue(typed.trim(), TYPING_MILLISECONDS);
  // An emptied field shows the log at once.
  const search = typed.trim() === "" ? "" : waited;
  return (
    <section aria-label={t("label")}>
      <div className={classes.sectionHead}>
        <h2 className={classes.sectionTitle}>{t("title")}</h2>
        <EntrySearch typed={typed} onType={setTyped} />
      </div>
      <Entries goal={goal} search={search} onClear={() => setTyped("")} />
      <p className={classes.logFoot}>
        <Link href={`/settings/deleted?goal=${goal.goalId}`}>{t("deleted")}</Link>
      </p>
    </section>
  );
}

interface EntriesProps {
  goal: GoalWithProgress;
  search: string;
  onClear: () => void;
}

function Entries({ goal, search, onClear }: EntriesProps) {
  const t = useTranslations("goal.entries");
  const days = useDays();
  const entries = useInfiniteQuery({
    ...useEntriesQuery(goal.goalId, search),
    placeholderData: keepPreviousData,
  });
  if (entries.isPending) return <ListSkeleton rows={3} />;
  if (entries.isError)
    return <ErrorState error={entries.error} onRetry={() => void entries.refetch()} />;
  const groups = byDay(entries.data.pages.flatMap((page) => page.items));
  if (groups.length === 0)
    return search === "" ? <NothingLogged /> : <NothingFound search={search} onClear={onClear} />;
  return (
    <>
      <div className={classes.log} aria-busy={entries.isPlaceholderData}>
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

function NothingLogged() {
  const t = useTranslations("goal.entries");
  return (
    <Card>
      <p>{t("empty")}</p>
      <p className={classes.muted}>{t("emptyHint")}</p>
    </Card>
  );
}

function NothingFound({ search, onClear }: { search: string; onClear: () => void }) {
  const t = useTranslations("goal.entries");
  return (
    <Card>
      <p role="status">{t("notFound", { words: search })}</p>
      <Button variant="default" mt="sm" onClick={onClear}>
        {t("showAll")}
      </Button>
    </Card>
  );
}
