/** A reminder at one of a goal's own times. */
import { mailTexts as t, timeText } from "../texts";
import { Layout } from "./layout";
import { type NoticeMailProps, titleIn } from "./notice";
import { MainButton, Sentence, SoftButtons } from "./parts";

interface ReminderProps extends NoticeMailProps {
  goalId: string;
  /** Minute of the day it was asked for. */
  minute: number | null;
}

export function Reminder({ facts, goalId, minute, address, actionsFor, footer }: ReminderProps) {
  const sentence =
    minute === null ? t("reminder.plain") : t("reminder.sentence", { time: timeText(minute) });
  const [first, ...others] = actionsFor(goalId);
  return (
    <Layout
      heading={t("reminder.heading", { title: titleIn(facts) })}
      preview={sentence}
      {...footer}
    >
      <Sentence>{sentence}</Sentence>
      {first && <MainButton href={first.href}>{first.text}</MainButton>}
      <SoftButtons links={[...others, { href: address, text: t("seeGoal") }]} />
    </Layout>
  );
}
