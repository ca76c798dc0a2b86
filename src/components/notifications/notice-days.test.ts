import { describe, expect, it } from "vitest";
import type { Notice } from "../../domain/notice-list";
import { byDay } from "./notice-days";

const told = (createdAt: string): Notice => ({
  notificationId: createdAt,
  kind: "goalCompleted",
  goalId: null,
  title: "Read is complete",
  body: "",
  createdAt,
  readAt: null,
});

describe("byDay", () => {
  it("parts notices at the person's midnight, not at UTC's", () => {
    const instants = ["2026-03-11T04:30:00.000Z", "2026-03-11T03:30:00.000Z"];
    const rule = { timeZone: "America/New_York", dayStartHour: 0 };
    const parts = byDay(instants.map(told), rule).map(({ day, notices }) => [day, notices.length]);
    expect(parts).toEqual([
      ["2026-03-11", 1],
      ["2026-03-10", 1],
    ]);
  });

  it("counts hours before the day's start to the day before", () => {
    const instants = [
      "2026-03-11T05:00:00.000Z",
      "2026-03-11T03:00:00.000Z",
      "2026-03-10T12:00:00Z",
    ];
    const rule = { timeZone: "UTC", dayStartHour: 4 };
    const parts = byDay(instants.map(told), rule).map(({ day, notices }) => [day, notices.length]);
    expect(parts).toEqual([
      ["2026-03-11", 1],
      ["2026-03-10", 2],
    ]);
  });

  it("is empty for no notices", () => {
    expect(byDay([], { timeZone: "UTC", dayStartHour: 0 })).toEqual([]);
  });
});
