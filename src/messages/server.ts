/** Texts for server components: metadata and whatever is written before the browser wakes. */
import { createTranslator } from "use-intl/core";
import "./app-config";
import { en } from "./en";

/** A translator over the whole catalog; keys are paths such as `landing.title`. */
export function serverTexts() {
  return createTranslator({ locale: "en", messages: en });
}
