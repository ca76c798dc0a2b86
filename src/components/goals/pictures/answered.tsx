/** What was asked for, once it is there: until then a place as high, and a way to try again. */
"use client";

import { type ReactNode, useDeferredValue } from "react";
import { Card } from "../../layout/card";
import { ErrorState } from "../../layout/error-state";
import { LoadingWord } from "../../layout/loading-word";
import { Skeleton } from "../../layout/skeleton";

interface AnsweredProps<T> {
  query: { data: T | undefined; isError: boolean; error: unknown; refetch: () => unknown };
  /** Of the place, in pixels. */
  height: number;
  children: (data: T) => ReactNode;
}

/** A picture has hundreds of parts: they are drawn bit by bit, so that a press can come in between. */
export function Answered<T>({ query, height, children }: AnsweredProps<T>) {
  const data = useDeferredValue(query.data);
  if (data !== undefined) return children(data);
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <div>
      <LoadingWord />
      <Skeleton height={height} />
    </div>
  );
}

/** The same on a surface of its own. */
export function AnsweredCard<T>({ query, height, children }: AnsweredProps<T>) {
  const data = useDeferredValue(query.data);
  if (data !== undefined) return children(data);
  return (
    <Card>
      <Answered query={query} height={height}>
        {children}
      </Answered>
    </Card>
  );
}
