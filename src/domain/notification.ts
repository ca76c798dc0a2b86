/** Notices: what Cairn tells people, on which channels, and which marks a log crosses. */
import { z } from "zod";

export const noticeKinds = [
  "milestone",
  "streak",
  "streakAtRisk",
  "reminder",
  "goalCompleted",
  "goalMissed",
  "weeklySummary",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];
export const noticeKindSchema = z.enum(noticeKinds);

export const channels = ["app", "email", "push"] as const;
export type Channel = (typeof channels)[number];

/** Which channels carry a kind. */
export type ChannelChoice = Record<Channel, boolean>;

/** What a person chose otherwise than {@link defaultChoice}. */
export type NoticeChoices = { [kind in NoticeKind]?: Partial<ChannelChoice> };

/** In the app and by e-mail at first; push when the person asked for it. */
export const defaultChoice: ChannelChoice = { app: true, email: true, push: false };

/** The channels of a kind for a person. */
export function choiceOf(choices: NoticeChoices, kind: NoticeKind): ChannelChoice {
  return { ...defaultChoice, ...choices[kind] };
}

/** A goal as a notice names it. */
export interface NamedGoal {
  goalId: string;
  title: string;
}

/** The numbers a notice is written from, in whatever language it is read. */
export interface NoticeFacts {
  title?: string;
  /** Percent of a milestone, or length of a streak. */
  mark?: number;
  unit?: string;
  /** Goals at risk, with their streaks. */
  goals?: (NamedGoal & { streak: number; unit: string })[];
  summary?: WeekSummary;
}

/** Last week in numbers. */
export interface WeekSummary {
  weekStart: string;
  weekEnd: string;
  goals: { goalId: string; title: string; met: number; missed: number; neutral: number }[];
  bestStreak: { title: string; length: number; unit: string } | null;
  /** Change of met periods against the week before, the largest in size. */
  biggestChange: { title: string; before: number; after: number } | null;
  /** What the coming week needs a day, for goals with an end. */
  pace: { title: string; neededPerDay: number; unit: string }[];
}

const MILESTONE_MARKS = [25, 50, 75];
const STREAK_MARKS = [3, 7, 14, 21, 30, 60, 90, 100, 180];
const YEAR = 365;

/** Marks of a milestone or target that a change of percent crosses, ascending. */
export function milestonesCrossed(before: number, after: number): number[] {
  return MILESTONE_MARKS.filter((mark) => before < mark && after >= mark);
}

/** Marks of a streak that a change of its length crosses, ascending: 3 to 180, then each 365. */
export function streakMarksCrossed(before: number, after: number): number[] {
  const marks = STREAK_MARKS.filter((mark) => before < mark && after >= mark);
  for (let mark = YEAR; mark <= after; mark += YEAR) if (mark > before) marks.push(mark);
  return marks;
}

const choice = z.strictObject({
  app: z.boolean().optional(),
  email: z.boolean().optional(),
  push: z.boolean().optional(),
});

/** Patch of `notifications.updateSettings`: channels by kind. */
export const noticeSettingsPatchSchema = z.strictObject({
  milestone: choice.optional(),
  streak: choice.optional(),
  streakAtRisk: choice.optional(),
  reminder: choice.optional(),
  goalCompleted: choice.optional(),
  goalMissed: choice.optional(),
  weeklySummary: choice.optional(),
});
