/** Nothing here yet: says why, and offers the one next step. */
import type { ReactNode } from "react";
import { DayCairn } from "../progress/cairn-mark";
import classes from "./state.module.css";

interface EmptyStateProps {
  title: string;
  sentence: string;
  /** Whether the page has no other heading. */
  isWholePage?: boolean;
  /** The next step: a button or a link. */
  children?: ReactNode;
}

export function EmptyState({ title, sentence, isWholePage = false, children }: EmptyStateProps) {
  const Title = isWholePage ? "h1" : "h2";
  return (
    <div className={classes.state}>
      <DayCairn laid={0} total={4} height={72} />
      <Title>{title}</Title>
      <p>{sentence}</p>
      {children && <div className={classes.actions}>{children}</div>}
    </div>
  );
}
