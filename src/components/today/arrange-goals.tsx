/** Putting the goals into an own order: up and down, one row at a time, kept for all devices. */
"use client";

import { Button, VisuallyHidden } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { GoalWithProgress } from "../../domain/standing";
import { CardList } from "../layout/card";
import { PatternIcon } from "../progress/pattern-icon";
import classes from "./arrange-goals.module.css";
import { movedBy } from "./moved-by";
import { allOf, type Today } from "./today-lists";
import { useArrange } from "./use-arrange";

interface ArrangeGoalsProps {
  today: Today;
  onDone: () => void;
}

export function ArrangeGoals({ today, onDone }: ArrangeGoalsProps) {
  const t = useTranslations("today.arrange");
  const [goals, setGoals] = useState(() => allOf(today));
  const [told, setTold] = useState("");
  const { arrange, reset } = useArrange();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const move = (goal: GoalWithProgress, step: -1 | 1) => {
    const next = movedBy(goals, goal.goalId, step);
    setGoals(next);
    setTold(t("moved", { title: goal.title, place: next.indexOf(goal) + 1, count: next.length }));
    arrange(next.map(({ goalId }) => goalId));
  };
  return (
    <section className={classes.arrange} aria-labelledby="arrange-goals">
      <div className={classes.head}>
        <h2 id="arrange-goals" ref={heading} tabIndex={-1}>
          {t("title")}
        </h2>
        <Button onClick={onDone}>{t("done")}</Button>
      </div>
      <p>{t("sentence")}</p>
      <CardList label={t("list")}>
        {goals.map((goal) => (
          <MovableRow key={goal.goalId} goal={goal} goals={goals} onMove={move} />
        ))}
      </CardList>
      <VisuallyHidden role="status">{told}</VisuallyHidden>
      <Button
        variant="default"
        onClick={() => {
          reset();
          onDone();
        }}
      >
        {t("reset")}
      </Button>
    </section>
  );
}

interface MovableRowProps {
  goal: GoalWithProgress;
  goals: readonly GoalWithProgress[];
  onMove: (goal: GoalWithProgress, step: -1 | 1) => void;
}

function MovableRow({ goal, goals, onMove }: MovableRowProps) {
  return (
    <li className={classes.row}>
      <PatternIcon pattern={goal.pattern} icon={goal.icon} />
      <span className={classes.title}>{goal.title}</span>
      <MoveButton goal={goal} goals={goals} step={-1} onMove={onMove} />
      <MoveButton goal={goal} goals={goals} step={1} onMove={onMove} />
    </li>
  );
}

/** Not `disabled` at an end, which would lose the focus; moving a row must not lose it either. */
function MoveButton({ goal, goals, step, onMove }: MovableRowProps & { step: -1 | 1 }) {
  const t = useTranslations("today.arrange");
  const button = useRef<HTMLButtonElement>(null);
  const wasPressed = useRef(false);
  const isAtEnd = movedBy(goals, goal.goalId, step) === goals;
  const Arrow = step === -1 ? IconArrowUp : IconArrowDown;
  useEffect(() => {
    if (wasPressed.current) button.current?.focus();
    wasPressed.current = false;
  });
  return (
    <button
      ref={button}
      type="button"
      className={classes.move}
      aria-label={t(step === -1 ? "up" : "down", { title: goal.title })}
      aria-disabled={isAtEnd}
      onClick={() => {
        if (isAtEnd) return;
        wasPressed.current = true;
        onMove(goal, step);
      }}
    >
      <Arrow size={20} stroke={1.75} aria-hidden="true" />
    </button>
  );
}
