/** The demo account's goals and what was done on each of them, day by day. */
import type { ActivityKind } from "../domain/activity";
import type { CreateGoalInput } from "../domain/goal";
import { addDays, type LocalDate, weekdayOf } from "../domain/local-date";

/** Days of history. */
export const HISTORY_DAYS = 730;

/** One made-up log; the hour is that of the person's own clock. */
export interface MadeLog {
  kind: ActivityKind;
  value: number | null;
  hour: number;
  note?: string;
}

export interface Story {
  goal: CreateGoalInput;
  /** What was logged `index` days after the start; `random` gives 0 up to 1. */
  logsOn: (day: LocalDate, index: number, random: () => number) => MadeLog[];
}

const log = (value: number, hour: number, note?: string): MadeLog => ({
  kind: "progress",
  value,
  hour,
  ...(note === undefined ? {} : { note }),
});

const isOneIn = (random: () => number, count: number) => random() < 1 / count;

/** Two days in a fortnight are rough: coffee instead of water. */
const isRough = (index: number) => [3, 9].includes((index * 5) % 14);

/** Every pattern, some going well and some less. Texts carry no person's real data. */
export function stories(today: LocalDate): Story[] {
  const startsOn = addDays(today, -HISTORY_DAYS);
  return [
    {
      goal: {
        title: "Drink 8 glasses of water",
        category: "health",
        icon: "droplet",
        color: "#228BE6",
        startsOn,
        pattern: "recurring",
        settings: { period: "day", amount: 8, unit: "glasses" },
      },
      logsOn: (_day, index, random) =>
        isOneIn(random, 40)
          ? [{ kind: "skipped", value: null, hour: 9 }]
          : [log(4, 11), log(isOneIn(random, isRough(index) ? 2 : 15) ? 2 : 4, 18)],
    },
    {
      goal: {
        title: "Exercise 30 minutes, three times a week",
        category: "fitness",
        icon: "run",
        color: "#FA5252",
        startsOn,
        pattern: "recurring",
        settings: { period: "week", amount: 3, perDay: 30, unit: "min" },
      },
      logsOn: (day, _index, random) =>
        [1, 3, 6].includes(weekdayOf(day)) && !isOneIn(random, 12)
          ? [log(30 + Math.floor(random() * 30), 17)]
          : [],
    },
    {
      goal: {
        title: "Run 2,500 km",
        category: "fitness",
        icon: "road",
        color: "#40C057",
        startsOn,
        pattern: "milestone",
        settings: { total: 2500, unit: "km", by: addDays(today, 200) },
      },
      logsOn: (_day, index, random) =>
        index % 2 === 0 ? [log(Math.round(30 + random() * 60) / 10, 7)] : [],
    },
    {
      goal: {
        title: "Reach 72 kg",
        category: "health",
        icon: "scale",
        color: "#BE4BDB",
        startsOn,
        pattern: "target",
        settings: { start: 85, end: 72, by: addDays(today, 120), unit: "kg" },
      },
      logsOn: (day, index, random) =>
        weekdayOf(day) === 1
          ? [
              log(
                Math.round((85 - index * 0.013 + random() - 0.5) * 10) / 10,
                6,
                "Before breakfast",
              ),
            ]
          : [],
    },
    {
      goal: {
        title: "Meditate a year without a gap",
        category: "mind",
        icon: "yoga",
        color: "#15AABF",
        startsOn,
        pattern: "streak",
        settings: { length: 365, period: "day", amount: 10, unit: "min" },
      },
      logsOn: (_day, index, random) =>
        index % 211 === 97 ? [] : [log(10 + Math.floor(random() * 3) * 5, 21)],
    },
    {
      goal: {
        title: "At most 3 cups of coffee",
        category: "health",
        icon: "coffee",
        color: "#FD7E14",
        startsOn,
        pattern: "limit",
        settings: { period: "day", max: 3, unit: "cups" },
      },
      logsOn: (_day, index, random) => [
        log(1, 8),
        log(isRough(index) || isOneIn(random, 20) ? 3 : 1, 14),
      ],
    },
    {
      goal: {
        title: "Read two books a month",
        category: "learning",
        icon: "book",
        color: "#FAB005",
        startsOn,
        pattern: "recurring",
        settings: { period: "month", amount: 2, unit: "books" },
      },
      logsOn: (day, _index, random) =>
        ["09", "23"].includes(day.slice(8)) && !isOneIn(random, 10) ? [log(1, 22)] : [],
    },
  ];
}
