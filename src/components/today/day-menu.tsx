/** What can be done with the day as a whole, behind dots at the end of the line of days. */
"use client";

import { IconArrowsSort, IconBeach, IconDots } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { ActionMenu } from "../layout/action-menu";

interface DayMenuProps {
  onArrange: () => void;
  onHoliday: () => void;
}

export function DayMenu({ onArrange, onHoliday }: DayMenuProps) {
  const t = useTranslations("today.dayMenu");
  return (
    <ActionMenu
      label={t("label")}
      icon={IconDots}
      width={240}
      actions={[
        { label: t("arrange"), icon: IconArrowsSort, onChoose: onArrange },
        { label: t("holiday"), icon: IconBeach, onChoose: onHoliday },
      ]}
    />
  );
}
