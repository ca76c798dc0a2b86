/** Writes the mail of a notice, with its links. */
import type { ReactElement } from "react";
import type { LocalDate } from "../domain/local-date";
import { expiryOf, type MailAction } from "../domain/mail-link";
import type { NoticeFacts, NoticeKind } from "../domain/notification";
import { signActionLink, signUnsubscribeLink } from "./links";
import { type RenderedMail, rendered } from "./rendered";
import { GoalEnded } from "./templates/goal-ended";
import { Milestone } from "./templates/milestone";
import { type NoticeMailProps, titleIn } from "./templates/notice";
import { Reminder } from "./templates/reminder";
import { Streak } from "./templates/streak";
import { StreakAtRisk } from "./templates/streak-at-risk";
import { WeeklySummary } from "./templates/weekly-summary";
import { lengthText, rangeText, mailTexts as t } from "./texts";

/** What is told, and to whom. */
export interface NoticeToMail {
  userId: string;
  kind: NoticeKind;
  goalId: string | null;
  /** Minute of the day, of a reminder. */
  mark: number | null;
  /** The person's civil day. */
  today: LocalDate;
  facts: NoticeFacts;
  /** What one tap can do, by goal. */
  actions: ReadonlyMap<string, readonly MailAction[]>;
}

/** Where links lead, and how they are signed. */
export interface LinkSettings {
  appUrl: string;
  secret: string;
  now: string;
}

export async function renderNoticeMail(
  notice: NoticeToMail,
  settings: LinkSettings,
): Promise<RenderedMail> {
  const { appUrl, secret } = settings;
  const { kind, goalId, userId } = notice;
  const stop = `${appUrl}/u/${signUnsubscribeLink({ userId, kind }, secret)}`;
  const props: NoticeMailProps = {
    facts: notice.facts,
    address: goalId === null ? `${appUrl}/today` : `${appUrl}/goals/${goalId}`,
    actionsFor: (id) => actionsFor(id, notice, settings),
    footer: {
      why: t("footer.why", { kind: t(`kinds.${kind}`) }),
      links: [
        { href: stop, text: t("footer.unsubscribe") },
        { href: `${appUrl}/settings`, text: t("footer.settings") },
      ],
    },
  };
  return rendered(subjectOf(notice), templateOf(notice, props), {
    "List-Unsubscribe": `<${stop}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  });
}

function actionsFor(goalId: string, notice: NoticeToMail, { appUrl, secret, now }: LinkSettings) {
  const { userId, today, actions } = notice;
  const expiresAt = expiryOf(now);
  return (actions.get(goalId) ?? []).map((action) => {
    const link = { userId, goalId, action, day: today, expiresAt };
    return { href: `${appUrl}/do/${signActionLink(link, secret)}`, text: t(`action.${action}`) };
  });
}

function subjectOf({ kind, facts }: NoticeToMail): string {
  const title = titleIn(facts);
  const { mark = 0, unit, goals = [], summary } = facts;
  switch (kind) {
    case "milestone":
      return t("milestone.subject", { title, mark });
    case "streak":
      return t("streak.subject", { title, length: lengthText(mark, unit) });
    case "streakAtRisk":
      return t("streakAtRisk.subject", { count: goals.length, title: goals[0]?.title ?? title });
    case "weeklySummary":
      return t("weeklySummary.subject", {
        range: summary ? rangeText(summary.weekStart, summary.weekEnd) : "",
      });
    default:
      return t(`${kind}.subject`, { title });
  }
}

function templateOf({ kind, goalId, mark }: NoticeToMail, props: NoticeMailProps): ReactElement {
  switch (kind) {
    case "milestone":
      return <Milestone {...props} />;
    case "streak":
      return <Streak {...props} />;
    case "streakAtRisk":
      return <StreakAtRisk {...props} />;
    case "reminder":
      return <Reminder {...props} goalId={goalId ?? ""} minute={mark} />;
    case "weeklySummary":
      return <WeeklySummary {...props} />;
    default:
      return <GoalEnded {...props} kind={kind} />;
  }
}
