/** The one surface of the house: a padded card, or a list whose rows are parted by hairlines. */
import type { ReactNode } from "react";
import classes from "./card.module.css";

export function Card({ children }: { children: ReactNode }) {
  return <div className={`${classes.card} ${classes.padded}`}>{children}</div>;
}

export function CardList({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className={`${classes.card} ${classes.list}`} aria-label={label}>
      {children}
    </ul>
  );
}
