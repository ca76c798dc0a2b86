/** Nothing at this address: says so, and leads home. */
import type { Texts } from "../../messages/spoken";
import { DayCairn } from "../progress/cairn-mark";
import { PlainLink } from "./plain-button";
import classes from "./state.module.css";

export function NotFound({ t }: { t: Texts }) {
  return (
    <main className={`${classes.state} ${classes.whole}`}>
      <DayCairn laid={0} total={4} height={72} />
      <h1>{t("common.notFound.title")}</h1>
      <p>{t("common.notFound.sentence")}</p>
      <div className={classes.actions}>
        <PlainLink href="/today">{t("common.notFound.home")}</PlainLink>
      </div>
    </main>
  );
}
