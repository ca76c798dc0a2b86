/** In the sheet of a goal that goes by time: starting the timer, or throwing away what it measured. */
"use client";

import { Button } from "@mantine/core";
import { IconStopwatch, IconTrash } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { isTimed } from "../../domain/timer";
import { useTimers } from "./timers";
import type { Opening } from "./today-lists";
import { useTell } from "./use-tell";

interface TimerButtonsProps {
  opening: Opening;
  today: string;
  onDone: () => void;
}

export function TimerButtons({ opening, today, onDone }: TimerButtonsProps) {
  const { goal, startedAt, day = today } = opening;
  const { goalId, title } = goal;
  const t = useTranslations("today.timer");
  const tell = useTell();
  const { timers, start, end } = useTimers();
  if (startedAt !== undefined) {
    const discard = () => {
      end(goalId);
      onDone();
      tell(t("discarded", { title }));
    };
    return (
      <Button
        variant="default"
        leftSection={<IconTrash size={20} stroke={1.75} aria-hidden="true" />}
        onClick={discard}
      >
        {t("discard")}
      </Button>
    );
  }
  if (!isTimed(goal.settings.unit) || goalId in timers || day !== today) return null;
  const begin = () => {
    start(goalId);
    onDone();
    tell(t("started", { title }));
  };
  return (
    <Button
      variant="default"
      leftSection={<IconStopwatch size={20} stroke={1.75} aria-hidden="true" />}
      onClick={begin}
    >
      {t("start")}
    </Button>
  );
}
