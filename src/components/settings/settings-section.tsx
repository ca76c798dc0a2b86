/** One part of the settings: a heading over a card. */
import { type ReactNode, useId } from "react";
import { Card } from "../layout/card";
import classes from "./settings.module.css";

export function SettingsSection({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <Card>
        <div className={classes.fields}>{children}</div>
      </Card>
    </section>
  );
}
