/** The five patterns, asked as plain questions. */
"use client";

import { useTranslations } from "use-intl";
import { type PatternName, patterns } from "../../../domain/settings";
import { CardList } from "../../layout/card";
import { ChoiceRow } from "./choice-row";
import classes from "./pickers.module.css";

export function PatternPicker({ onPick }: { onPick: (pattern: PatternName) => void }) {
  const t = useTranslations("goals");
  return (
    <section className={classes.section}>
      <h2>{t("create.own")}</h2>
      <CardList label={t("create.own")}>
        {patterns.map((pattern) => (
          <ChoiceRow
            key={pattern}
            pattern={pattern}
            title={t(`question.${pattern}`)}
            sentence={t(`example.${pattern}`)}
            onChoose={() => onPick(pattern)}
          />
        ))}
      </CardList>
    </section>
  );
}
