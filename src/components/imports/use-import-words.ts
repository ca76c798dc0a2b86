/** Codes of imports as sentences: why a row was adapted or left out, and where a file is damaged. */
"use client";

import { useFormatter, useTranslations } from "use-intl";
import type { ProfileField } from "../../domain/import/imported-profile";
import type { en } from "../../messages/en";
import { errorShape, useErrorText } from "../../messages/error-text";

type ReasonKey = keyof typeof en.imports.reasons;
type DamageKey = keyof typeof en.imports.damage;

/** A function from the `because` of a row to its sentence. */
export function useRowReason(): (code: string) => string {
  const t = useTranslations("imports.reasons");
  return (code) => t(t.has(code as ReasonKey) ? (code as ReasonKey) : "other");
}

/** A function from fields of a profile to their names in a list. */
export function useProfileFields(): (fields: readonly ProfileField[]) => string {
  const t = useTranslations("imports.profile.fields");
  const format = useFormatter();
  return (fields) => format.list(fields.map((field) => t(field)));
}

/** A function from an error to its sentence; of a damaged file it says where. */
export function useImportError(): (error: unknown) => string {
  const t = useTranslations("imports.damage");
  const errorText = useErrorText();
  return (error) => {
    const details = errorShape(error)?.details ?? {};
    const code = details.file?.[0];
    if (code === undefined) return errorText(error);
    const inside = details.in?.[0];
    const line = details.line?.[0];
    const sentence = t(t.has(code as DamageKey) ? (code as DamageKey) : "other", {
      in: "",
      line: "",
      sentence: "",
    });
    if (inside !== undefined && line !== undefined) return t("in", { in: inside, line, sentence });
    if (inside !== undefined) return t("inFile", { in: inside, sentence });
    return line === undefined ? sentence : t("inLine", { line, sentence });
  };
}
