/** A form was sent, and the next step lies in a mail. */
import type { ReactNode } from "react";
import classes from "./auth-frame.module.css";

export function MailSent({ children }: { children: ReactNode }) {
  return (
    <p className={classes.told} role="status">
      {children}
    </p>
  );
}
