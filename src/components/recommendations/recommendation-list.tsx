/** What Cairn recommends: each with its numbers, done in one tap or sent away. */
"use client";

import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Recommendation } from "../../domain/recommendation";
import { CardList } from "../layout/card";
import { ErrorState } from "../layout/error-state";
import { Link } from "../layout/link";
import { CardSkeleton } from "../layout/skeletons";
import { DismissDialog } from "./dismiss-dialog";
import classes from "./recommendations.module.css";
import { useRecommendationDeeds, useRecommendations } from "./use-recommendations";

export function RecommendationList() {
  const t = useTranslations("recommendations");
  const list = useRecommendations();
  const { accept, dismiss, isBusy } = useRecommendationDeeds();
  const [leaving, setLeaving] = useState<Recommendation | null>(null);
  if (list.isPending) return <CardSkeleton height={160} />;
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data.length === 0) return <p className={classes.none}>{t("none")}</p>;
  return (
    <>
      <CardList label={t("label")}>
        {list.data.map((recommendation) => (
          <RecommendationRow
            key={recommendation.recommendationId}
            recommendation={recommendation}
            isBusy={isBusy}
            onAccept={accept}
            onDismiss={setLeaving}
          />
        ))}
      </CardList>
      <DismissDialog
        recommendation={leaving}
        onClose={() => setLeaving(null)}
        onDismiss={(reason) => {
          if (leaving) dismiss(leaving.recommendationId, reason);
          setLeaving(null);
        }}
      />
    </>
  );
}

interface RecommendationRowProps {
  recommendation: Recommendation;
  isBusy: boolean;
  onAccept: (recommendation: Recommendation) => void;
  onDismiss: (recommendation: Recommendation) => void;
}

function RecommendationRow(props: RecommendationRowProps) {
  const { recommendation, isBusy, onAccept, onDismiss } = props;
  const { kind, goalId, templateId, title, sentence } = recommendation;
  const t = useTranslations("recommendations");
  const address = goalId ? `/goals/${goalId}` : `/goals/new?template=${templateId}`;
  return (
    <li className={classes.row}>
      <span className={classes.kind}>{t(`kind.${kind}`)}</span>
      <h3>
        <Link href={address}>{title}</Link>
      </h3>
      <p>{sentence}</p>
      <div className={classes.actions}>
        <Button
          variant="filled"
          disabled={isBusy}
          aria-label={t(goalId ? "acceptFor" : "startFor", { title })}
          onClick={() => onAccept(recommendation)}
        >
          {t(goalId ? "accept" : "start")}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          disabled={isBusy}
          aria-label={t("dismissFor", { title })}
          onClick={() => onDismiss(recommendation)}
        >
          {t("dismiss")}
        </Button>
      </div>
    </li>
  );
}
