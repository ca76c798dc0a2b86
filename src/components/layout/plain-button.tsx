/** Buttons and links that look like the house's own, for pages that come without its parts. */

import type { ComponentProps } from "react";
import { Link } from "./link";
import classes from "./plain-button.module.css";

interface Looks {
  /** Beside a more important one. */
  isQuiet?: boolean;
  isLarge?: boolean;
}

const looks = ({ isQuiet = false, isLarge = false }: Looks) =>
  `${classes.button} ${isQuiet ? classes.quiet : ""} ${isLarge ? classes.large : ""}`;

/** A link to another page. */
export function PlainLink({ isQuiet, isLarge, ...link }: ComponentProps<typeof Link> & Looks) {
  return <Link {...link} className={looks({ isQuiet, isLarge })} />;
}

/** Something to press. */
export function PlainButton({ isQuiet, isLarge, ...button }: ComponentProps<"button"> & Looks) {
  return <button type="button" {...button} className={looks({ isQuiet, isLarge })} />;
}

/** A link that loads its page as a whole. */
export function WholeLoadLink({ isQuiet, isLarge, ...link }: ComponentProps<"a"> & Looks) {
  return <a {...link} className={looks({ isQuiet, isLarge })} />;
}
