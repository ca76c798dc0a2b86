/** The holiday in one calm line, with its end one press away. */
"use client";

import { Button } from "@mantine/core";
import { IconBeach } from "@tabler/icons-react";
import type { Pause } from "../../domain/goal";
import type { LocalDate } from "../../domain/local-date";
import classes from "./holiday.module.css";
import { useHoliday, useHolidayWords } from "./use-holiday";

interface HolidayLineProps {
  holiday: Pause;
  today: LocalDate;
}

export function HolidayLine({ holiday, today }: HolidayLineProps) {
  const { sentence, ending } = useHolidayWords()(holiday, today);
  const { end, isBusy } = useHoliday(today);
  return (
    <div className={classes.holiday}>
      <IconBeach size={20} stroke={1.75} aria-hidden="true" />
      <p>
        {sentence}
        {holiday.reason && <span className={classes.reason}>{holiday.reason}</span>}
      </p>
      <Button variant="default" loading={isBusy} onClick={() => end(holiday)}>
        {ending}
      </Button>
    </div>
  );
}
