/** What the person asked of themselves since when: every version of the goal's terms, the latest first. */
"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import type { GoalWithProgress } from "../../../domain/standing";
import { type RouterOutputs, useTRPC } from "../../../trpc/client";
import { Answered } from "../pictures/answered";
import { useDays } from "../words/use-days";
import { useTerms } from "../words/use-terms";
import classes from "./goal.module.css";

type Terms = RouterOutputs["goals"]["terms"]["terms"][number];

const LINE = 56;

export function TermsList({ goal }: { goal: GoalWithProgress }) {
  const t = useTranslations("goal.terms");
  const words = useTerms();
  const stretch = useStretch(goal);
  const { goalId, pattern } = goal;
  const asked = useQuery(useTRPC().goals.terms.queryOptions({ goalId }));
  return (
    <section aria-labelledby="terms">
      <div className={classes.partHead}>
        <h3 id="terms">{t("title")}</h3>
      </div>
      <Answered query={asked} height={LINE}>
        {({ terms }) => (
          <ol className={classes.reasons}>
            {terms.map((each) => (
              <li key={each.from ?? ""} className={classes.reason}>
                <strong>{words(pattern, each.settings)}</strong>
                <p>{stretch(each)}</p>
              </li>
            ))}
          </ol>
        )}
      </Answered>
    </section>
  );
}

/** A function from terms to the days they hold, in words. */
function useStretch({ progress }: GoalWithProgress): (terms: Terms) => string {
  const t = useTranslations("goal.terms");
  const days = useDays();
  return ({ from, until }) => {
    const write = (day: string) => days.day(day, progress.on);
    if (from === null) return until === null ? t("always") : t("until", { until: write(until) });
    if (until === null) return t("from", { from: write(from) });
    return t("span", { from: write(from), until: write(until) });
  };
}
