/** A goal is complete, or its last day has passed before it was. */
import { mailTexts as t } from "../texts";
import { Layout } from "./layout";
import { type NoticeMailProps, titleIn } from "./notice";
import { MainButton, Quiet, Sentence } from "./parts";

interface GoalEndedProps extends NoticeMailProps {
  kind: "goalCompleted" | "goalMissed";
}

export function GoalEnded({ kind, facts, address, footer }: GoalEndedProps) {
  const sentence = t(`${kind}.sentence`, { title: titleIn(facts) });
  return (
    <Layout heading={t(`${kind}.heading`)} preview={sentence} {...footer}>
      <Sentence>{sentence}</Sentence>
      <Quiet>{t(`${kind}.more`)}</Quiet>
      <MainButton href={address}>{t("seeGoal")}</MainButton>
    </Layout>
  );
}
