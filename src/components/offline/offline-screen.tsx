/** What stands in for a page that cannot come without a network. */
"use client";

import { useEffect } from "react";
import { PlainButton, WholeLoadLink } from "../layout/plain-button";
import state from "../layout/state.module.css";
import { DayCairn } from "../progress/cairn-mark";

const OWN_PATH = "/offline";

/** Only the address bar knows which page was wanted. */
function tryAgain() {
  const isStandIn = window.location.pathname !== OWN_PATH;
  if (isStandIn) window.location.reload();
  else window.location.assign("/today");
}

interface OfflineScreenProps {
  /** Its words, given, for the page comes without the catalog. */
  words: { title: string; sentence: string; today: string; again: string };
}

export function OfflineScreen({ words }: OfflineScreenProps) {
  useEffect(() => {
    window.addEventListener("online", tryAgain);
    return () => window.removeEventListener("online", tryAgain);
  }, []);
  return (
    <main className={`${state.state} ${state.whole}`}>
      <DayCairn laid={3} total={4} height={72} />
      <h1>{words.title}</h1>
      <p>{words.sentence}</p>
      <div className={state.actions}>
        {/* A whole load: without a network there is no other. Nothing may call back who leaves. */}
        <WholeLoadLink href="/today" onClick={() => window.removeEventListener("online", tryAgain)}>
          {words.today}
        </WholeLoadLink>
        <PlainButton isQuiet onClick={tryAgain}>
          {words.again}
        </PlainButton>
      </div>
    </main>
  );
}
