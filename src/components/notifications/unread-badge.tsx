/** The number of unread notices beside the bell; nothing while there are none. */
"use client";

import { useTranslations } from "use-intl";
import { Hidden } from "../layout/hidden";
import classes from "./notifications.module.css";
import { useUnread } from "./use-unread";

export function UnreadBadge() {
  const t = useTranslations("notices");
  const { count, hasMore } = useUnread();
  if (count === 0) return null;
  return (
    <span className={classes.badge}>
      <span aria-hidden="true">{hasMore ? t("badgeMany", { count }) : count}</span>
      <Hidden>{hasMore ? t("bellMany", { count }) : t("bell", { count })}</Hidden>
    </span>
  );
}
