/** What was asked for, once it is there: until then a place as high, and a way to try again. */
"use client";

import { Skeleton, VisuallyHidden } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Card } from "../../layout/card";
import { ErrorState } from "../../layout/error-state";

interface AnsweredProps<T> {
  query: { data: T | undefined; isError: boolean; error: unknown; refetch: () => unknown };
  /** Of the place, in pixels. */
  height: number;
  children: (data: T) => ReactNode;
}

export function Answered<T>({ query, height, children }: AnsweredProps<T>) {
  const t = useTranslations("common");
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <div>
      <VisuallyHidden role="status">{t("loading")}</VisuallyHidden>
      <Skeleton height={height} />
    </div>
  );
}

/** The same on a surface of its own. */
export function AnsweredCard<T>({ query, height, children }: AnsweredProps<T>) {
  if (query.data !== undefined) return children(query.data);
  return (
    <Card>
      <Answered query={query} height={height}>
        {children}
      </Answered>
    </Card>
  );
}
