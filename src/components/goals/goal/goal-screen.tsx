/** One goal: how it stands, its year, its periods and its log. */
"use client";

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import type { GoalWithProgress } from "../../../domain/standing";
import { useTRPC } from "../../../trpc/client";
import { EmptyState } from "../../layout/empty-state";
import { ErrorState } from "../../layout/error-state";
import { Link } from "../../layout/link";
import { PageColumns } from "../../layout/page-columns";
import { useGoalWithUnsent } from "../../offline/use-unsent";
import { refusalOf } from "../words/refusal";
import classes from "./goal.module.css";
import { GoalHeader } from "./goal-header";
import { GoalSkeleton } from "./goal-skeleton";
import { EntryList, OverTimeCard, PictureCard, SideCards } from "./later-cards";
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
  return (
    <PageColumns aside={<SideCards goal={goal} />} asideLabel={t("side")}>
      <div className={classes.stack}>
        <GoalHeader goal={goal} />
        <StatusLine goal={goal} />
        {!isDraft && (
          <>
            <StatTiles goal={goal} />
            <ProjectionLine goal={goal} />
            <div className={`${classes.place} ${isTall(goal) ? classes.tall : ""}`}>
              <PictureCard goal={goal} />
            </div>
            <div className={`${classes.place} ${classes.overTime}`}>
              <OverTimeCard goal={goal} />
            </div>
            <EntryList goal={goal} />
          </>
        )}
      </div>
    </PageColumns>
  );
}

/** Whether its picture, or what it says of the time to come, takes more room than bars do. */
const isTall = ({ pattern }: GoalWithProgress) => pattern !== "recurring" && pattern !== "limit";

function MissingGoal() {
  const t = useTranslations("goal.missing");
  return (
    <EmptyState isWholePage title={t("title")} sentence={t("body")}>
      <Button variant="filled" component={Link} href="/goals">
        {t("action")}
      </Button>
    </EmptyState>
  );
}
