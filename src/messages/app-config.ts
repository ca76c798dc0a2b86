/** Makes message keys and locales checked by the compiler. */
import type { en } from "./en";

declare module "use-intl" {
  interface AppConfig {
    Locale: "en";
    Messages: typeof en;
  }
}
