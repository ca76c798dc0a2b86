/** What every mail about goals is given. */
import type { NoticeFacts } from "../../domain/notification";
import { mailTexts as t } from "../texts";
import type { FooterLink } from "./layout";

export interface NoticeMailProps {
  facts: NoticeFacts;
  /** Address of the goal, or of Today where it is about several. */
  address: string;
  /** One-tap links for a goal: log 1, skip today, pause a week. */
  actionsFor: (goalId: string) => { href: string; text: string }[];
  footer: { why: string; links: readonly FooterLink[] };
}

/** The goal's title as it was then. */
export function titleIn({ title }: NoticeFacts): string {
  return title ?? t("yourGoal");
}
