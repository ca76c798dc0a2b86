/** Turns whatever a call threw into one sentence a person can act on. */
"use client";

import { useTranslations } from "use-intl";
import { type AppCode, appCodes } from "../domain/errors";
import type { en } from "./en";

/** The part of an API error that the screens read. */
interface ErrorShape {
  code?: string;
  appCode?: string | null;
  details?: Record<string, string[]> | null;
  requestId?: string | null;
  retryAfterSeconds?: number | null;
}
type ReasonKey = keyof typeof en.reasons;

/** Reads the API's part of an error; `null` when the error did not come from the API. */
export function errorShape(error: unknown): ErrorShape | null {
  if (typeof error !== "object" || error === null || !("data" in error)) return null;
  return typeof error.data === "object" && error.data !== null ? error.data : null;
}

/** A function from an error to its sentence: what happened, and what to do. */
export function useErrorText(): (error: unknown) => string {
  const t = useTranslations("errors");
  const reasonText = useReasonText();
  return (error) => {
    const shape = errorShape(error);
    if (!shape) return t("offline");
    if (shape.code === "UNAUTHORIZED") return t("signedOut");
    const first = Object.values(shape.details ?? {})[0]?.[0];
    const reason = first ? reasonText(first) : "none";
    if (isAppCode(shape.appCode)) {
      return t(shape.appCode, { reason, seconds: shape.retryAfterSeconds ?? 60 });
    }
    if (shape.code === "BAD_REQUEST") return t("invalid", { reason });
    const { requestId } = shape;
    return requestId ? t("unexpectedWithId", { requestId }) : t("unexpected");
  };
}

/** A function from a reason of `details` to its sentence; an unknown reason gets a general one. */
export function useReasonText(): (reason: string) => string {
  const t = useTranslations("reasons");
  return (reason) => t(t.has(reason as ReasonKey) ? (reason as ReasonKey) : "unknown");
}

function isAppCode(code: string | null | undefined): code is AppCode {
  return appCodes.some((each) => each === code);
}
