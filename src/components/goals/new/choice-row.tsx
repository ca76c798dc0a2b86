/** One row of a picker: a pattern's icon, a title, a sentence. */
"use client";

import { IconChevronRight } from "@tabler/icons-react";
import type { PatternName } from "../../../domain/settings";
import { PatternIcon } from "../../progress/pattern-icon";
import { ProgressRing } from "../../progress/progress-ring";
import classes from "./pickers.module.css";

interface ChoiceRowProps {
  pattern: PatternName;
  icon?: string | null;
  title: string;
  sentence: string;
  onChoose: () => void;
}

export function ChoiceRow({ pattern, icon = null, title, sentence, onChoose }: ChoiceRowProps) {
  return (
    <li>
      <button type="button" className={classes.choice} onClick={onChoose}>
        <ProgressRing pattern={pattern} percent={0} size={44} stroke={4}>
          <PatternIcon pattern={pattern} icon={icon} />
        </ProgressRing>
        <span className={classes.words}>
          <strong>{title}</strong>
          <span>{sentence}</span>
        </span>
        <IconChevronRight size={20} stroke={1.75} className={classes.next} aria-hidden="true" />
      </button>
    </li>
  );
}
