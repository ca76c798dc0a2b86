/** A streak has reached a mark. */
import { lengthText, mailTexts as t } from "../texts";
import { Layout } from "./layout";
import { type NoticeMailProps, titleIn } from "./notice";
import { MainButton, Quiet, Sentence } from "./parts";

export function Streak({ facts, address, footer }: NoticeMailProps) {
  const length = lengthText(facts.mark ?? 0, facts.unit);
  const sentence = t("streak.sentence", { title: titleIn(facts), length });
  return (
    <Layout heading={t("streak.heading", { length })} preview={sentence} {...footer}>
      <Sentence>{sentence}</Sentence>
      <Quiet>{t("streak.more")}</Quiet>
      <MainButton href={address}>{t("seeGoal")}</MainButton>
    </Layout>
  );
}
