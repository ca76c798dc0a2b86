/** Goals that are met on the same days beyond chance: with their counts, and what that does not say. */
"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import type { Side, Together } from "../../domain/together";
import { useTRPC } from "../../trpc/client";
import { useAmounts } from "../goals/words/use-amounts";
import { Card } from "../layout/card";
import { Link } from "../layout/link";
import classes from "./review.module.css";

/** Nothing where nothing is clear, or where it did not come: a hint of chance would be worse than none. */
export function TogetherCard() {
  const t = useTranslations("review.together");
  const { data } = useQuery(useTRPC().progress.together.queryOptions());
  if (!data || data.pairs.length === 0) return null;
  return (
    <Card>
      <h2>{t("title")}</h2>
      <ul className={classes.pairs} aria-label={t("title")}>
        {data.pairs.map((pair) => (
          <Pair key={`${pair.first.goalId} ${pair.second.goalId}`} pair={pair} />
        ))}
      </ul>
      <p className={classes.lead}>{t("caveat")}</p>
    </Card>
  );
}

function Pair({ pair }: { pair: Together }) {
  const t = useTranslations("review.together");
  const { first, second } = pair;
  const link = (goalId: string, title: string) => <Link href={`/goals/${goalId}`}>{title}</Link>;
  const isOftener = shareOf(pair.with) > shareOf(pair.without);
  return (
    <li>
      <p>
        {t.rich(isOftener ? "oftener" : "seldomer", {
          first: () => link(first.goalId, first.title),
          second: () => link(second.goalId, second.title),
        })}
      </p>
      <dl>
        <Share label={t("with")} side={pair.with} />
        <Share label={t("without")} side={pair.without} />
      </dl>
    </li>
  );
}

const shareOf = ({ days, met }: Side) => met / days;

function Share({ label, side }: { label: string; side: Side }) {
  const t = useTranslations("review.together");
  const { percent } = useAmounts();
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <span className={classes.bar} aria-hidden="true">
          <span style={{ inlineSize: `${100 * shareOf(side)}%` }} />
        </span>
        <strong>{percent(shareOf(side))}</strong>
        <span className={classes.quiet}>{t("counts", { ...side })}</span>
      </dd>
    </div>
  );
}
