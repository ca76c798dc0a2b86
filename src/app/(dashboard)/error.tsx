/** A page behind sign-in that failed: what happened, and a way to try again. */
"use client";

import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import { ErrorState } from "../../components/layout/error-state";
import { PageColumns } from "../../components/layout/page-columns";

export default function DashboardError({ error, reset }: { error: Error; reset: () => void }) {
  const boundary = useQueryErrorResetBoundary();
  const retry = () => {
    boundary.reset();
    reset();
  };
  return (
    <PageColumns>
      <ErrorState error={error} onRetry={retry} />
    </PageColumns>
  );
}
