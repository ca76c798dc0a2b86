/** Words for those who listen: there, but not drawn. */
import type { ComponentProps } from "react";
import classes from "./hidden.module.css";

export function Hidden(props: ComponentProps<"span">) {
  return <span {...props} className={classes.hidden} />;
}
