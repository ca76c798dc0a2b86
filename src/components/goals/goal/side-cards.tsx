/** What stands beside a goal's page: why its streak is what it is, and what the goal asks. */
"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import type { GoalWithProgress } from "../../../domain/standing";
import { useEverOpen } from "../../layout/opening";
import { AboutCard } from "./about-card";
import { WhyCard } from "./why-card";

const EditGoalDialog = dynamic(() => import("./edit-goal").then((loaded) => loaded.EditGoalDialog));

export function SideCards({ goal }: { goal: GoalWithProgress }) {
  const [isEditing, setEditing] = useState(false);
  const isUsed = useEverOpen(isEditing);
  return (
    <>
      {"period" in goal.settings && goal.status !== "draft" && <WhyCard goal={goal} />}
      <AboutCard goal={goal} onEdit={() => setEditing(true)} />
      {isUsed && (
        <EditGoalDialog goal={goal} isOpen={isEditing} onClose={() => setEditing(false)} />
      )}
    </>
  );
}
