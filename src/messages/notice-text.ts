/** Notices in words, for the list in the app and for pushes. */
import type { NoticeFacts, NoticeKind, WeekSummary } from "../domain/notification";
import { lengthText, numberText, rangeText, timeText } from "../email/texts";
import { spokenTexts } from "./spoken";

/** What a notice is written from. */
export interface NoticeToWrite {
  kind: NoticeKind;
  goalId: string | null;
  /** Minute of the day, of a reminder. */
  mark: number | null;
  facts: NoticeFacts;
}

export interface NoticeText {
  title: string;
  body: string;
}

/** Present titles by goal. */
type Titles = ReadonlyMap<string, string>;

const MOST_GOALS = 3;

/** Goals that a notice names, so that their present titles can be looked up. */
export function goalsNamedIn({ goalId, facts }: Pick<NoticeToWrite, "goalId" | "facts">): string[] {
  const named = (facts.goals ?? []).map((goal) => goal.goalId);
  return goalId === null ? named : [goalId, ...named];
}

/** Writes a notice; a goal that is not among the titles keeps the one it had then. */
export function noticeText(notice: NoticeToWrite, titles: Titles): NoticeText {
  const { kind, goalId, facts } = notice;
  const texts = spokenTexts();
  const title = titles.get(goalId ?? "") ?? facts.title ?? texts("notices.text.yourGoal");
  const { mark = 0, unit } = facts;
  switch (kind) {
    case "milestone": {
      const said = { title, mark: String(mark) };
      return {
        title: texts("notices.text.milestone.title", said),
        body: texts("notices.text.milestone.body", said),
      };
    }
    case "streak":
      return {
        title: texts("notices.text.streak.title", { title, length: lengthText(mark, unit) }),
        body: texts("notices.text.streak.body"),
      };
    case "streakAtRisk":
      return riskText(facts, titles);
    case "reminder":
      return {
        title: texts("notices.text.reminder.title", { title }),
        body: reminderBody(notice.mark),
      };
    case "weeklySummary":
      return weekText(facts.summary);
    default:
      return {
        title: texts(`notices.text.${kind}.title`, { title }),
        body: texts(`notices.text.${kind}.body`),
      };
  }
}

function riskText({ goals = [] }: NoticeFacts, titles: Titles): NoticeText {
  const texts = spokenTexts();
  const named = goals.map((goal) => ({ ...goal, title: titles.get(goal.goalId) ?? goal.title }));
  const shown = named.slice(0, MOST_GOALS).map(({ title, streak, unit }) => {
    const length = lengthText(streak, unit);
    return texts("notices.text.streakAtRisk.goal", { title, length });
  });
  const title = named[0]?.title ?? texts("notices.text.yourGoal");
  const left = named.length - shown.length;
  const list = shown.join(", ");
  return {
    title: texts("notices.text.streakAtRisk.title", { count: named.length, title }),
    body:
      left > 0
        ? texts("notices.text.streakAtRisk.bodyMore", { goals: list, count: left })
        : texts("notices.text.streakAtRisk.body", { goals: list }),
  };
}

function reminderBody(minute: number | null): string {
  const texts = spokenTexts();
  if (minute === null) return texts("notices.text.reminder.plain");
  return texts("notices.text.reminder.body", { time: timeText(minute) });
}

function weekText(summary: WeekSummary | undefined): NoticeText {
  const texts = spokenTexts();
  const range = summary ? rangeText(summary.weekStart, summary.weekEnd) : "";
  const goals = summary?.goals ?? [];
  const met = goals.reduce((sum, goal) => sum + goal.met, 0);
  const asked = goals.reduce((sum, goal) => sum + goal.met + goal.missed, 0);
  const tally =
    asked === 0
      ? texts("notices.text.weeklySummary.quiet")
      : texts("notices.text.weeklySummary.tally", { met, asked });
  return {
    title: texts("notices.text.weeklySummary.title", { range }),
    body: [tally, ...highlights(summary)].join(" "),
  };
}

function highlights(summary: WeekSummary | undefined): string[] {
  const texts = spokenTexts();
  const { bestStreak = null, biggestChange = null, pace = [] } = summary ?? {};
  const lines: string[] = [];
  if (bestStreak) {
    const length = lengthText(bestStreak.length, bestStreak.unit);
    lines.push(texts("notices.text.weeklySummary.best", { title: bestStreak.title, length }));
  }
  if (biggestChange) lines.push(texts("notices.text.weeklySummary.change", biggestChange));
  for (const { title, neededPerDay, unit } of pace.slice(0, 1)) {
    const amount = numberText(neededPerDay);
    lines.push(texts("notices.text.weeklySummary.pace", { title, amount, unit }));
  }
  return lines;
}
