/** Mind: calm, sleep of the mind, and less of the screen. */
import type { KeptTemplate } from "../template";
import { atMost, every, inARow } from "./shared-settings";

export const mindTemplates: readonly KeptTemplate[] = [
  {
    templateId: "journal",
    title: "Write a few lines every evening",
    category: "mind",
    season: [],
    pattern: "recurring",
    settings: every("day", 1, "times"),
    icon: "pencil",
    questions: [{ field: "settings.amount", text: "How many times a day?" }],
  },
  {
    templateId: "gratitude",
    title: "Note three good things for 21 days",
    category: "mind",
    season: [],
    pattern: "streak",
    settings: inARow(21, 3, "things"),
    icon: "heart",
    questions: [
      { field: "settings.amount", text: "How many things a day?" },
      { field: "settings.length", text: "For how many days in a row?" },
    ],
  },
  {
    templateId: "screen-time",
    title: "At most 2 hours of screen a day",
    category: "mind",
    season: [],
    pattern: "limit",
    settings: atMost("day", 120, "min"),
    icon: "device-mobile",
    questions: [{ field: "settings.max", text: "How many minutes a day at most?" }],
  },
  {
    templateId: "no-phone-in-bed",
    title: "30 nights without the phone in bed",
    category: "mind",
    season: [],
    pattern: "streak",
    settings: inARow(30, 1, "nights"),
    icon: "bed",
    questions: [{ field: "settings.length", text: "For how many nights in a row?" }],
  },
  {
    templateId: "breathe",
    title: "Breathe quietly for 5 minutes",
    category: "mind",
    season: [],
    pattern: "recurring",
    settings: every("day", 5, "min"),
    icon: "yoga",
    questions: [{ field: "settings.amount", text: "How many minutes a day?" }],
  },
  {
    templateId: "daylight",
    title: "Half an hour of daylight in winter",
    category: "mind",
    season: [11, 12, 1, 2],
    pattern: "recurring",
    settings: every("day", 30, "min"),
    icon: "star",
    questions: [{ field: "settings.amount", text: "How many minutes a day?" }],
  },
];
