/** Notices by the day on which they were told. */
import { civilDay, type DayRule } from "../../domain/calendar";
import type { LocalDate } from "../../domain/local-date";
import type { Notice } from "../../domain/notice-list";

export interface NoticeDay {
  day: LocalDate;
  notices: Notice[];
}

/** Parts a list, newest first, by the person's civil days; of equal days there is one part. */
export function byDay(notices: readonly Notice[], rule: DayRule): NoticeDay[] {
  const days: NoticeDay[] = [];
  for (const notice of notices) {
    const day = civilDay(notice.createdAt, rule);
    const last = days.at(-1);
    if (last?.day === day) last.notices.push(notice);
    else days.push({ day, notices: [notice] });
  }
  return days;
}
