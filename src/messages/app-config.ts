/** Makes message keys checked by the compiler. */
import type { en } from "./en";

declare module "use-intl" {
  interface AppConfig {
    Messages: typeof en;
  }
}
