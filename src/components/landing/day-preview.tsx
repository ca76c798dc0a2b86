/** A day as it looks inside, drawn with the same pieces. */
import { IconBook, IconDroplet, IconPencil, IconScale } from "@tabler/icons-react";
import type { PatternName } from "../../domain/settings";
import type { Texts } from "../../messages/spoken";
import { CardList } from "../layout/card";
import { DayCairn } from "../progress/cairn-mark";
import { ProgressRing } from "../progress/progress-ring";
import { StreakFlame } from "../progress/streak-flame";
import classes from "./landing.module.css";

interface PreviewRow {
  name: "water" | "read" | "climb" | "weight";
  pattern: PatternName;
  icon: typeof IconDroplet;
  percent: number;
  streak: number;
}

const rows: PreviewRow[] = [
  { name: "water", pattern: "recurring", icon: IconDroplet, percent: 63, streak: 12 },
  { name: "read", pattern: "streak", icon: IconBook, percent: 77, streak: 23 },
  { name: "climb", pattern: "milestone", icon: IconPencil, percent: 62, streak: 0 },
  { name: "weight", pattern: "target", icon: IconScale, percent: 70, streak: 0 },
];

export function DayPreview({ t }: { t: Texts }) {
  return (
    <figure className={classes.day} aria-label={t("landing.preview.label")}>
      <div className={classes.dayHead}>
        <div>
          <strong>{t("landing.preview.date")}</strong>
          <span>{t("landing.preview.tally")}</span>
        </div>
        <DayCairn laid={2} total={4} height={80} />
      </div>
      <CardList>
        {rows.map((row) => (
          <Row key={row.name} t={t} {...row} />
        ))}
      </CardList>
    </figure>
  );
}

function Row({ t, name, pattern, icon: Sign, percent, streak: count }: PreviewRow & { t: Texts }) {
  return (
    <li className={classes.row}>
      <ProgressRing pattern={pattern} percent={percent}>
        <Sign size={20} stroke={1.75} aria-hidden="true" focusable="false" />
      </ProgressRing>
      <span className={classes.rowWords}>
        <strong>{t(`landing.preview.${name}`)}</strong>
        <span>{t(`landing.preview.${name}Line`)}</span>
      </span>
      {count > 0 && (
        <StreakFlame
          seen={t("common.streak.short.day", { count })}
          heard={t("common.streak.long.day", { count })}
        />
      )}
    </li>
  );
}
