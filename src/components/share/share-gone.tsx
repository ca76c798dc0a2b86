/** A link that shows nothing, or nothing any more. */
"use client";

import { useTranslations } from "use-intl";
import state from "../layout/state.module.css";
import { DayCairn } from "../progress/cairn-mark";

export function ShareGone() {
  const t = useTranslations("share.gone");
  return (
    <main className={`${state.state} ${state.whole}`}>
      <DayCairn laid={0} total={4} height={72} />
      <h1>{t("title")}</h1>
      <p>{t("sentence")}</p>
    </main>
  );
}
