/** A flame and a streak's length, short for the eye and whole for the ear. */
import { IconFlame } from "@tabler/icons-react";
import { Hidden } from "../layout/hidden";
import classes from "./streak-flame.module.css";

export function StreakFlame({ seen, heard }: { seen: string; heard: string }) {
  return (
    <span className={classes.badge}>
      <IconFlame size={16} stroke={1.75} aria-hidden="true" focusable="false" />
      <span aria-hidden="true">{seen}</span>
      <Hidden>{heard}</Hidden>
    </span>
  );
}
