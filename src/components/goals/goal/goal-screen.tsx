/** One goal: how it stands, its year, its periods and its log. */
"use client";

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import Link from "next/link";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import type { GoalWithProgress } from "../../../domain/standing";
import { useTRPC } from "../../../trpc/client";
import { ErrorState } from "../../layout/error-state";
import { useEverOpen } from "../../layout/opening";
import { PageColumns } from "../../layout/page-columns";
import { PageHeader } from "../../layout/page-header";
import { useGoalWithUnsent } from "../../offline/use-unsent";
import { refusalOf } from "../words/refusal";
import classes from "./goal.module.css";
import { GoalHeader } from "./goal-header";
import { GoalSkeleton } from "./goal-skeleton";
import { AboutCard, EntryList, OverTimeCard, PictureCard, WhyCard } from "./later-cards";
import { ProjectionLine } from "./projection-line";
import { StatTiles } from "./stat-tiles";
import { StatusLine } from "./status-line";

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
  const isDraft = goal.status === "draft";
  const aside = (
    <>
      {"period" in goal.settings && !isDraft && <WhyCard goal={goal} />}
      <About goal={goal} />
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
            <Place size="picture">
              <PictureCard goal={goal} />
            </Place>
            <Place size="overTime">
              <OverTimeCard goal={goal} />
            </Place>
            <EntryList goal={goal} />
          </>
        )}
      </div>
    </PageColumns>
  );
}

/** Holds the height of a card that is still to come, so that what is below stays where it is. */
function Place({ size, children }: { size: "picture" | "overTime"; children: ReactNode }) {
  return <div className={classes[size]}>{children}</div>;
}

const EditGoalDialog = dynamic(() => import("./edit-goal").then((loaded) => loaded.EditGoalDialog));

function About({ goal }: { goal: GoalWithProgress }) {
  const [isEditing, setEditing] = useState(false);
  const isUsed = useEverOpen(isEditing);
  return (
    <>
      <AboutCard goal={goal} onEdit={() => setEditing(true)} />
      {isUsed && (
        <EditGoalDialog goal={goal} isOpen={isEditing} onClose={() => setEditing(false)} />
      )}
    </>
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
