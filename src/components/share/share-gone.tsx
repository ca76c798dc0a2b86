/** A link that shows nothing, or nothing any more. */
import type { Texts } from "../../messages/spoken";
import state from "../layout/state.module.css";
import { DayCairn } from "../progress/cairn-mark";

export function ShareGone({ t }: { t: Texts }) {
  return (
    <main className={`${state.state} ${state.whole}`}>
      <DayCairn laid={0} total={4} height={72} />
      <h1>{t("share.gone.title")}</h1>
      <p>{t("share.gone.sentence")}</p>
    </main>
  );
}
