/** A milestone or target has come a quarter, half or three quarters of its way. */
import { mailTexts as t } from "../texts";
import { Layout } from "./layout";
import { type NoticeMailProps, titleIn } from "./notice";
import { Bar, MainButton, Quiet, Sentence } from "./parts";

export function Milestone({ facts, address, footer }: NoticeMailProps) {
  const mark = facts.mark ?? 0;
  const sentence = t("milestone.sentence", { title: titleIn(facts), mark });
  return (
    <Layout heading={t("milestone.heading", { mark: String(mark) })} preview={sentence} {...footer}>
      <Sentence>{sentence}</Sentence>
      <Bar percent={mark} />
      <Quiet>{t("milestone.more", { mark: String(mark) })}</Quiet>
      <MainButton href={address}>{t("seeGoal")}</MainButton>
    </Layout>
  );
}
