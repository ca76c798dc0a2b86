/** Last week in numbers, and what the coming one needs. */
import { Section } from "@react-email/components";
import type { WeekSummary } from "../../domain/notification";
import { lengthText, numberText, rangeText, mailTexts as t } from "../texts";
import { Layout } from "./layout";
import type { NoticeMailProps } from "./notice";
import { MainButton, Row, Sentence } from "./parts";

export function WeeklySummary({ facts, address, footer }: NoticeMailProps) {
  const { summary } = facts;
  const range = summary ? rangeText(summary.weekStart, summary.weekEnd) : "";
  const goals = summary?.goals ?? [];
  return (
    <Layout heading={t("weeklySummary.heading")} preview={range} {...footer}>
      <Sentence>{range}</Sentence>
      <Section style={{ paddingTop: 20 }}>
        {goals.map((goal) => (
          <Row key={goal.goalId} title={goal.title} text={tally(goal)} />
        ))}
        {goals.length === 0 && <Row title={t("weeklySummary.quiet")} text="" />}
        {summary && <Highlights summary={summary} />}
      </Section>
      <MainButton href={address}>{t("weeklySummary.button")}</MainButton>
    </Layout>
  );
}

function Highlights({ summary }: { summary: WeekSummary }) {
  const { bestStreak, biggestChange, pace } = summary;
  return (
    <>
      {bestStreak && (
        <Row
          title={t("weeklySummary.best")}
          text={t("weeklySummary.bestText", {
            title: bestStreak.title,
            length: lengthText(bestStreak.length, bestStreak.unit),
          })}
        />
      )}
      {biggestChange && (
        <Row
          title={t("weeklySummary.change")}
          text={t("weeklySummary.changeText", biggestChange)}
        />
      )}
      {pace.map(({ title, neededPerDay, unit }) => (
        <Row
          key={title}
          title={t("weeklySummary.pace")}
          text={t("weeklySummary.paceText", { title, amount: numberText(neededPerDay), unit })}
        />
      ))}
    </>
  );
}

function tally({ met, missed }: WeekSummary["goals"][number]): string {
  const asked = met + missed;
  return asked === 0 ? t("weeklySummary.free") : t("weeklySummary.tally", { met, asked });
}
