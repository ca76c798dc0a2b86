/** Notices that have not come yet: rows as high as those they stand for. */
"use client";

import { Skeleton, VisuallyHidden } from "@mantine/core";
import { useTranslations } from "use-intl";
import { CardList } from "../layout/card";
import classes from "./notifications.module.css";

const rowKeys = ["a", "b", "c", "d"];

export function NoticesSkeleton() {
  const t = useTranslations("common");
  return (
    <div className={classes.day}>
      <VisuallyHidden role="status">{t("loading")}</VisuallyHidden>
      <Skeleton height={14} width={64} my={3} ml={4} />
      <CardList>
        {rowKeys.map((key) => (
          <li key={key} className={classes.row}>
            <Skeleton height={44} width={44} radius={14} />
            <span className={classes.words}>
              <Skeleton height={14} width="55%" my={4} />
              <Skeleton height={12} width="75%" my={4} />
            </span>
          </li>
        ))}
      </CardList>
    </div>
  );
}
