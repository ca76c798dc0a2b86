/** Streaks that end with the day unless something is logged, all in one mail. */
import { Section } from "@react-email/components";
import { lengthText, mailTexts as t } from "../texts";
import { Layout } from "./layout";
import type { NoticeMailProps } from "./notice";
import { Row, Sentence, SoftButtons } from "./parts";

export function StreakAtRisk({ facts, actionsFor, footer }: NoticeMailProps) {
  const goals = facts.goals ?? [];
  const sentence = t("streakAtRisk.sentence", { count: goals.length });
  return (
    <Layout heading={t("streakAtRisk.heading")} preview={sentence} {...footer}>
      <Sentence>{sentence}</Sentence>
      <Section style={{ paddingTop: 20 }}>
        {goals.map(({ goalId, title, streak, unit }) => (
          <Row
            key={goalId}
            title={title}
            text={t("streakAtRisk.length", { length: lengthText(streak, unit) })}
          >
            <SoftButtons links={actionsFor(goalId)} />
          </Row>
        ))}
      </Section>
    </Layout>
  );
}
