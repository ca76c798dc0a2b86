/** A pattern's sign beside the title of its picture. */
import type { PatternName } from "../../../domain/settings";
import { PatternIcon } from "../../progress/pattern-icon";
import classes from "./pictures.module.css";

export function Sign({ pattern }: { pattern: PatternName }) {
  return (
    <span className={classes.sign} data-pattern={pattern}>
      <PatternIcon pattern={pattern} />
    </span>
  );
}
