/** The words of the demo's button, in the reader's language. */
import type { Texts } from "../../messages/spoken";
import type { DemoWords } from "./demo-button";

export function demoWords(t: Texts): DemoWords {
  return {
    label: t("common.demo.open"),
    pending: t("common.demo.opening"),
    busy: t("common.demo.busy"),
    failed: t("common.demo.failed"),
  };
}
