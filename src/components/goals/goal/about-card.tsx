/** What the goal asks and has asked, why, and when it reminds, beside its page. */
"use client";

import { Button } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { GoalWithProgress } from "../../../domain/standing";
import { Card } from "../../layout/card";
import { PatternIcon } from "../../progress/pattern-icon";
import { useDays } from "../words/use-days";
import { useReminderWords } from "../words/use-field-words";
import classes from "./goal.module.css";
import { TermsList } from "./terms-list";

interface AboutCardProps {
  goal: GoalWithProgress;
  onEdit: () => void;
}

export function AboutCard({ goal, onEdit }: AboutCardProps) {
  const t = useTranslations("goal");
  const goals = useTranslations("goals");
  const days = useDays();
  return (
    <Card>
      <div className={classes.side}>
        <h2>{t("side")}</h2>
        {goal.description && <p>{goal.description}</p>}
        <dl className={classes.facts}>
          <div className={classes.fact}>
            <dt>{t("about.pattern")}</dt>
            <dd className={classes.pattern}>
              <PatternIcon pattern={goal.pattern} />
              {goals(`pattern.${goal.pattern}`)}
            </dd>
          </div>
          {goal.category && (
            <div className={classes.fact}>
              <dt>{t("about.category")}</dt>
              <dd>{goals(`category.${goal.category}`)}</dd>
            </div>
          )}
          {goal.endsOn && (
            <div className={classes.fact}>
              <dt>{t("about.ends")}</dt>
              <dd>{days.day(goal.endsOn, goal.progress.on)}</dd>
            </div>
          )}
        </dl>
        <TermsList goal={goal} />
        <Reminders goal={goal} onEdit={onEdit} />
      </div>
    </Card>
  );
}

function Reminders({ goal, onEdit }: AboutCardProps) {
  const t = useTranslations("goal.about");
  const title = useTranslations("notices.reminders")("title");
  const words = useReminderWords();
  const { reminders, status } = goal;
  const mayEdit = status !== "archived";
  return (
    <section aria-labelledby="reminders">
      <div className={classes.partHead}>
        <h3 id="reminders">{title}</h3>
        {mayEdit && (
          <Button variant="subtle" color="gray" aria-label={t("editReminders")} onClick={onEdit}>
            {t(reminders.length > 0 ? "change" : "add")}
          </Button>
        )}
      </div>
      {reminders.length === 0 ? (
        <p className={classes.muted}>{t("noReminders")}</p>
      ) : (
        <ul className={classes.reasons}>
          {reminders.map((reminder) => (
            <li key={`${reminder.at}/${reminder.days?.join() ?? ""}`} className={classes.reminder}>
              {words([reminder])}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
