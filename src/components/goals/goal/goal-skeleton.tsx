/** The page of a goal while it is on the way; apart from the page, so that it weighs nothing. */
"use client";

import { PageColumns } from "../../layout/page-columns";
import { CardSkeleton, HeaderSkeleton } from "../../layout/skeletons";
import { OVER_TIME_HEIGHT, PICTURE_HEIGHT } from "../pictures/heights";
import classes from "./goal.module.css";

export function GoalSkeleton() {
  return (
    <PageColumns>
      <div className={classes.stack}>
        <HeaderSkeleton />
        <CardSkeleton height={60} />
        <CardSkeleton height={PICTURE_HEIGHT} />
        <CardSkeleton height={OVER_TIME_HEIGHT} />
      </div>
    </PageColumns>
  );
}
