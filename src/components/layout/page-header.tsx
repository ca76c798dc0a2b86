/** The head of a page: its title, a sentence, and what belongs beside them. */
import type { ReactNode } from "react";
import classes from "./page-header.module.css";

interface PageHeaderProps {
  title: string;
  sentence?: ReactNode;
  children?: ReactNode;
}

export function PageHeader({ title, sentence, children }: PageHeaderProps) {
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        <h1>{title}</h1>
        {sentence && <p>{sentence}</p>}
      </div>
      {children && <div className={classes.side}>{children}</div>}
    </header>
  );
}
