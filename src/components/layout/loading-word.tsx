/** Says that something is on its way, to those who do not see what stands in for it. */
"use client";

import { useTranslations } from "use-intl";
import { Hidden } from "./hidden";

export function LoadingWord() {
  return <Hidden role="status">{useTranslations("common")("loading")}</Hidden>;
}
