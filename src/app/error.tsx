/** A public page that failed. */
"use client";

import { Crash } from "../components/layout/crash";

export default function RootError({ reset }: { error: Error; reset: () => void }) {
  return <Crash onRetry={reset} />;
}
