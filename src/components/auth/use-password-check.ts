/** What is wrong with a new password, in words. */
"use client";

import { useTranslations } from "use-intl";
import { PASSWORD_MAX, PASSWORD_MIN } from "./password-rule";

/** A function from a new password to what is wrong with it, or `null`. */
export function usePasswordCheck(): (password: string) => string | null {
  const t = useTranslations("auth.check");
  return (password) => {
    const missing = PASSWORD_MIN - password.length;
    if (missing > 0) return t("passwordShort", { missing });
    return password.length > PASSWORD_MAX ? t("passwordLong") : null;
  };
}
