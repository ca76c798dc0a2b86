/** Instants and ages in words; operators think in UTC. */
import { useFormatter, useTranslations } from "use-intl";

export function useMoments() {
  const t = useTranslations("ops.age");
  const format = useFormatter();
  return {
    moment: (instant: string) =>
      format.dateTime(new Date(instant), {
        dateStyle: "medium",
        timeStyle: "medium",
        timeZone: "UTC",
      }),
    /** "40 s", "3 min", "2 h", "5 days". */
    age: (seconds: number) => {
      if (seconds < 120) return t("seconds", { count: seconds });
      if (seconds < 7200) return t("minutes", { count: Math.floor(seconds / 60) });
      if (seconds < 172_800) return t("hours", { count: Math.floor(seconds / 3600) });
      return t("days", { count: Math.floor(seconds / 86_400) });
    },
  };
}
