/** Looking back on a week or a month across all goals, and what to do about it. */
"use client";

import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { earlierOf } from "../../domain/local-date";
import { useTRPC } from "../../trpc/client";
import list from "../goals/list/list.module.css";
import { useDays } from "../goals/words/use-days";
import { EmptyState } from "../layout/empty-state";
import { ErrorState } from "../layout/error-state";
import { Link } from "../layout/link";
import { PageColumns } from "../layout/page-columns";
import { PageHeader } from "../layout/page-header";
import { CardSkeleton } from "../layout/skeletons";
import { RecommendationList } from "../recommendations/recommendation-list";
import { BestStreaks, BiggestChange } from "./highlights";
import classes from "./review.module.css";
import { type RangeName, rangeNames, rangeOf } from "./review-ranges";
import { TogetherCard } from "./together-card";
import { useReview } from "./use-review";
import { VerdictCard } from "./verdict-card";

export function ReviewScreen() {
  const t = useTranslations("review");
  const ideas = useTranslations("recommendations");
  const days = useDays();
  const { data: profile } = useSuspenseQuery(useTRPC().profile.get.queryOptions());
  const { today, weekStart } = profile;
  const [name, setName] = useState<RangeName>("week");
  const at = rangeOf(name, today, weekStart);
  const to = earlierOf(at.range.end, today);
  const aside = (
    <section className={classes.ideas}>
      <h2>{ideas("title")}</h2>
      <RecommendationList />
    </section>
  );
  return (
    <PageColumns aside={aside} asideLabel={t("side")}>
      <PageHeader
        title={t("title")}
        sentence={
          at.range.start === to
            ? days.day(to, today)
            : t("sentence", { from: days.day(at.range.start, today), to: days.day(to, today) })
        }
      />
      <fieldset className={`${list.views} ${classes.ranges}`} aria-label={t("range")}>
        {rangeNames.map((each) => (
          <label key={each} className={list.view}>
            <input
              type="radio"
              name="range"
              checked={name === each}
              onChange={() => setName(each)}
            />
            <span>{t(each)}</span>
          </label>
        ))}
      </fieldset>
      <Body at={at} clock={{ today, weekStart }} />
    </PageColumns>
  );
}

interface BodyProps {
  at: ReturnType<typeof rangeOf>;
  clock: { today: string; weekStart: number };
}

function Body({ at, clock }: BodyProps) {
  const t = useTranslations("review.empty");
  const { goals, isPending, error, retry } = useReview(clock);
  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (isPending) {
    return (
      <div className={classes.cards}>
        <CardSkeleton height={280} />
        <CardSkeleton height={120} />
      </div>
    );
  }
  if (goals.length === 0) {
    return (
      <EmptyState title={t("title")} sentence={t("sentence")}>
        <Button variant="filled" component={Link} href="/templates">
          {t("action")}
        </Button>
      </EmptyState>
    );
  }
  const going = goals.filter(({ goal, points }) => {
    const isLater = goal.startsOn > at.range.end;
    const isOver = goal.completedOn !== null && goal.completedOn < at.range.start;
    return !isLater && !isOver && (goal.status !== "missed" || points.length > 0);
  });
  return (
    <div className={classes.cards}>
      <VerdictCard goals={going} range={at.range} />
      <BestStreaks goals={goals} />
      <BiggestChange goals={going} at={at} />
      <TogetherCard />
    </div>
  );
}
