/** One goal: how it stands, its year, its periods and its log. */
"use client";

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "use-intl";
import type { GoalWithProgress } from "../../../domain/standing";
import { useTRPC } from "../../../trpc/client";
import { ErrorState } from "../../layout/error-state";
import { PageColumns } from "../../layout/page-columns";
import { PageHeader } from "../../layout/page-header";
import { CardSkeleton, HeaderSkeleton, ListSkeleton } from "../../layout/skeletons";
import { useGoalWithUnsent } from "../../offline/use-unsent";
import { refusalOf } from "../words/refusal";
import { AboutCard, hasMoreAbout } from "./about-card";
import { EntryList } from "./entry-list";
import classes from "./goal.module.css";
import { GoalHeader } from "./goal-header";
import { ProjectionLine } from "./projection-line";
import { StatTiles } from "./stat-tiles";
import { StatusLine } from "./status-line";
import { WhyCard } from "./why-card";
import { YearCard } from "./year-card";

const MOST_TRIES = 2;

interface GoalScreenProps {
  goalId: string;
  /** The goal as the server knew it when it wrote the page. */
  initial: GoalWithProgress | undefined;
}

export function GoalScreen({ goalId, initial }: GoalScreenProps) {
  const goal = useQuery(
    useTRPC().goals.byId.queryOptions(
      { goalId },
      {
        retry: (tries, error) => refusalOf(error).appCode === null && tries < MOST_TRIES,
        initialData: initial,
      },
    ),
  );
  if (goal.isPending) return <GoalSkeleton />;
  if (goal.data) return <GoalWithUnsent goal={goal.data} />;
  const { appCode } = refusalOf(goal.error);
  return (
    <PageColumns>
      {appCode === "GOAL_NOT_FOUND" || appCode === "GOAL_VALIDATION" ? (
        <MissingGoal />
      ) : (
        <ErrorState error={goal.error} onRetry={() => void goal.refetch()} />
      )}
    </PageColumns>
  );
}

function GoalWithUnsent({ goal }: { goal: GoalWithProgress }) {
  return <GoalBody goal={useGoalWithUnsent(goal)} />;
}

function GoalBody({ goal }: { goal: GoalWithProgress }) {
  const t = useTranslations("goal");
  const isPeriodic = "period" in goal.settings;
  const isDraft = goal.status === "draft";
  const hasAside = (isPeriodic && !isDraft) || hasMoreAbout(goal);
  const aside = hasAside && (
    <>
      {isPeriodic && !isDraft && <WhyCard goal={goal} />}
      {hasMoreAbout(goal) && <AboutCard goal={goal} />}
    </>
  );
  return (
    <PageColumns aside={aside} asideLabel={t("side")}>
      <div className={classes.stack}>
        <GoalHeader goal={goal} />
        <StatusLine goal={goal} />
        {!isDraft && (
          <>
            <StatTiles goal={goal} />
            <ProjectionLine goal={goal} />
            <YearCard goal={goal} />
            <EntryList goal={goal} />
          </>
        )}
      </div>
    </PageColumns>
  );
}

/** The page while its goal is on the way. */
export function GoalSkeleton() {
  return (
    <PageColumns>
      <div className={classes.stack}>
        <HeaderSkeleton />
        <CardSkeleton height={60} />
        <CardSkeleton height={160} />
        <ListSkeleton rows={3} />
      </div>
    </PageColumns>
  );
}

function MissingGoal() {
  const t = useTranslations("goal.missing");
  return (
    <>
      <PageHeader title={t("title")} sentence={t("body")} />
      <Button variant="filled" component={Link} href="/goals">
        {t("action")}
      </Button>
    </>
  );
}
