/** The time zone: a list to search, the time there now, and this device's zone when it differs. */
"use client";

import { Button, Select } from "@mantine/core";
import { useMemo } from "react";
import { useFormatter, useNow, useTranslations } from "use-intl";
import { useDeviceZone, zoneName } from "../layout/device-zone";
import classes from "./settings.module.css";

interface ZoneFieldProps {
  zone: string;
  onChange: (zone: string) => void;
}

const MINUTE_MILLISECONDS = 60_000;
const MOST_OPTIONS = 60;

/** Zones of the IANA list that the browser knows, the present one always among them. */
function zonesWith(present: string): { value: string; label: string }[] {
  const names = new Set(["UTC", present, ...Intl.supportedValuesOf("timeZone")]);
  return [...names].sort().map((value) => ({ value, label: zoneName(value) }));
}

export function ZoneField({ zone, onChange }: ZoneFieldProps) {
  const t = useTranslations("settings.time");
  const device = useDeviceZone(zone);
  const zones = useMemo(() => zonesWith(zone), [zone]);
  return (
    <div>
      <Select
        label={t("zone")}
        data={zones}
        value={zone}
        onChange={(next) => next && onChange(next)}
        searchable
        selectFirstOptionOnChange
        limit={MOST_OPTIONS}
        allowDeselect={false}
        nothingFoundMessage={t("zoneEmpty")}
      />
      <div className={classes.under}>
        <TimeThere zone={zone} />
        {device !== zone && (
          <>
            <span>{t("zoneDiffers", { zone: zoneName(device) })}</span>
            <Button variant="default" size="sm" onClick={() => onChange(device)}>
              {t("zoneTake", { zone: zoneName(device) })}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

function TimeThere({ zone }: { zone: string }) {
  const t = useTranslations("settings.time");
  const format = useFormatter();
  const now = useNow({ updateInterval: MINUTE_MILLISECONDS });
  const time = format.dateTime(now, {
    weekday: "long",
    hour: "numeric",
    minute: "2-digit",
    timeZone: zone,
  });
  return <span suppressHydrationWarning>{t("zoneNow", { time })}</span>;
}
