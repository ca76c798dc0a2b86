/** One goal of the report: what it asks, its numbers, its picture, its notes. */
import { Text, View } from "@react-pdf/renderer";
import type { ReportGoal, ReportNote, ReportPeriod } from "../../domain/report";
import { GoalChart } from "./chart";
import { printable } from "./fonts";
import { look } from "./look";
import { amounts, shortDay, termsText, texts } from "./words";

interface GoalProps {
  goal: ReportGoal;
  notes: readonly ReportNote[];
  period: ReportPeriod;
}

export function GoalPart({ goal, notes, period }: GoalProps) {
  const { title, pattern, settings, status, days } = goal;
  const isWhole = days.from === period.from && days.to === period.to;
  const asks = [termsText(pattern, settings), texts(`status.${status}`)].join(" · ");
  return (
    <>
      <View style={look.goal} wrap={false}>
        <Text style={look.goalTitle}>{printable(title)}</Text>
        <Text style={look.muted}>{asks}</Text>
        {!isWhole && (
          <Text style={look.small}>
            {texts("goal.days", { from: shortDay(days.from), to: shortDay(days.to) })}
          </Text>
        )}
        <View style={look.facts}>
          {factsOf(goal).map(([label, value]) => (
            <View key={label} style={look.fact}>
              <Text style={look.small}>{label}</Text>
              <Text style={{ fontWeight: 600 }}>{value}</Text>
            </View>
          ))}
        </View>
        <GoalChart goal={goal} />
      </View>
      {notes.length > 0 && <Notes notes={notes} />}
    </>
  );
}

type Fact = [label: string, value: string];

function factsOf(goal: ReportGoal): Fact[] {
  const { course, streak, settings, logged, activeDays, allDays } = goal;
  const amount = (value: number) => printable(amounts.amount(value, settings.unit));
  const active: Fact = [
    texts("goal.active"),
    texts("goal.activeValue", { active: activeDays, all: allDays }),
  ];
  if (course !== null) {
    return [
      [texts("goal.before"), amount(course.before)],
      [texts("goal.after"), amount(course.after)],
      [texts("goal.percent"), amounts.percent(Math.floor(course.percent) / 100)],
      active,
    ];
  }
  const { met, missed, neutral } = goal.verdicts;
  const unit = streak?.unit ?? "day";
  return [
    [texts("goal.more"), texts("goal.verdicts", { met, judged: met + missed, neutral })],
    [texts("goal.rate"), rateText(goal.successRate)],
    [texts("goal.streak"), texts(`run.${unit}`, { count: streak?.current ?? 0 })],
    [texts("goal.longest"), texts(`run.${unit}`, { count: goal.longestRun ?? 0 })],
    [texts("goal.logged"), amount(logged)],
    active,
  ];
}

/** Never rounded up to what it is not. */
export function rateText(rate: number | null): string {
  return rate === null ? texts("none") : amounts.percent(Math.floor(rate * 100) / 100);
}

function Notes({ notes }: { notes: readonly ReportNote[] }) {
  return (
    <View style={look.notes}>
      <Text style={look.small}>{texts("notes")}</Text>
      {notes.map(({ day, note }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once; a day may have several
        <View key={at} style={look.note}>
          <Text style={look.noteDay}>{shortDay(day)}</Text>
          <Text style={{ flex: 1 }}>{printable(note)}</Text>
        </View>
      ))}
    </View>
  );
}
