/** Pausing everything from here, and the holiday there is. */
"use client";

import { Button } from "@mantine/core";
import { useMounted } from "@mantine/hooks";
import { IconBeach } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { LocalDate } from "../../domain/local-date";
import { useTRPC } from "../../trpc/client";
import { useEverOpen } from "../layout/opening";
import { HolidayLine } from "../today/holiday-line";
import classes from "./settings.module.css";
import { SettingsSection } from "./settings-section";

const HolidayDialog = dynamic(() =>
  import("../today/holiday-dialog").then((loaded) => loaded.HolidayDialog),
);

/** @param day the person's civil day */
export function HolidaySection({ day }: { day: LocalDate }) {
  const t = useTranslations("today.holiday");
  const trpc = useTRPC();
  const { data } = useQuery(trpc.progress.today.queryOptions());
  const [isOpen, setOpen] = useState(false);
  const isUsed = useEverOpen(isOpen);
  // The server may write the page before it knows, and the browser has to begin with the same.
  const isMounted = useMounted();
  const holiday = isMounted ? (data?.holiday ?? null) : null;
  return (
    <SettingsSection title={t("section")}>
      <p>{t("body")}</p>
      {holiday && <HolidayLine holiday={holiday} today={data?.day ?? day} />}
      <div className={classes.buttons}>
        <Button
          variant="default"
          leftSection={<IconBeach size={20} stroke={1.75} aria-hidden="true" />}
          onClick={() => setOpen(true)}
        >
          {t("title")}
        </Button>
      </div>
      {isUsed && <HolidayDialog today={day} isOpen={isOpen} onClose={() => setOpen(false)} />}
    </SettingsSection>
  );
}
