/** A page's list, and beside it on wide desks what helps; without a side there is no empty column. */
import type { ReactNode } from "react";
import classes from "./page-columns.module.css";

interface PageColumnsProps {
  children: ReactNode;
  aside?: ReactNode;
  /** Names the side column for those who jump between landmarks. */
  asideLabel?: string;
}

export function PageColumns({ children, aside, asideLabel }: PageColumnsProps) {
  if (!aside) return <div className={classes.page}>{children}</div>;
  return (
    <div className={classes.columns}>
      <div className={classes.page}>{children}</div>
      <aside className={classes.aside} aria-label={asideLabel}>
        {aside}
      </aside>
    </div>
  );
}
