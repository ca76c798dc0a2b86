/** One press, and a stranger looks around in the demo account. Drawn without parts of a library, for the start page is light. */
"use client";

import { useState } from "react";
import classes from "./demo.module.css";

/** Given, so that the button works wherever it stands. */
export interface DemoWords {
  label: string;
  pending: string;
  busy: string;
  failed: string;
}

const TOO_MANY = 429;

export function DemoButton({ words }: { words: DemoWords }) {
  const [isOpening, setOpening] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const open = async () => {
    if (isOpening) return;
    setOpening(true);
    setProblem(null);
    const status = await openDemo();
    // The whole page loads anew, so that nothing of another person stays.
    if (status === 200) return window.location.assign("/today");
    setOpening(false);
    setProblem(status === TOO_MANY ? words.busy : words.failed);
  };
  return (
    <div className={classes.offer}>
      <button
        type="button"
        className={classes.button}
        aria-busy={isOpening}
        aria-disabled={isOpening}
        onClick={() => void open()}
      >
        {isOpening ? words.pending : words.label}
      </button>
      <p className={classes.problem} role="alert">
        {problem}
      </p>
    </div>
  );
}

/** @returns the status of the answer, 0 where none came */
function openDemo(): Promise<number> {
  const locale = document.documentElement.lang;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return fetch("/api/auth/sign-in/demo", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ timeZone, locale }),
  }).then(
    (answer) => answer.status,
    () => 0,
  );
}
