/** A page that stumbled, with a way to try again. It stands on its own: what it stands in for may have been anything. */
"use client";

import { createContext, type ReactNode, useContext } from "react";
import { PlainButton } from "./plain-button";
import classes from "./state.module.css";

interface CrashWords {
  title: string;
  sentence: string;
  again: string;
}

const Words = createContext<CrashWords>({ title: "", sentence: "", again: "" });

/** Has the words ready, for nobody can be asked for them then. */
export function CrashWordsProvider({ children, ...words }: CrashWords & { children: ReactNode }) {
  return <Words value={words}>{children}</Words>;
}

export function Crash({ onRetry }: { onRetry: () => void }) {
  const { title, sentence, again } = useContext(Words);
  return (
    <main className={`${classes.state} ${classes.whole}`}>
      <h1>{title}</h1>
      <p>{sentence}</p>
      <div className={classes.actions}>
        <PlainButton onClick={onRetry}>{again}</PlainButton>
      </div>
    </main>
  );
}
