/** Everybody's mails, newest first, and the chosen one as it looks. */
"use client";

import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useTRPC, useTRPCClient } from "../../trpc/client";
import { Card, CardList } from "../layout/card";
import { EmptyState } from "../layout/empty-state";
import { ErrorState } from "../layout/error-state";
import { CardSkeleton } from "../layout/skeletons";
import type { Mail } from "./answers";
import { MailPreview } from "./mail-preview";
import classes from "./ops.module.css";
import { OpsFrame } from "./ops-frame";
import { useMoments } from "./use-moments";

export function MailScreen() {
  return (
    <OpsFrame>
      <Mails />
    </OpsFrame>
  );
}

function useMails() {
  const client = useTRPCClient();
  return useInfiniteQuery({
    queryKey: useTRPC().ops.mail.infiniteQueryKey({}),
    queryFn: ({ pageParam, signal }) => client.ops.mail.query(pageParam, { signal }),
    initialPageParam: {} as { cursor?: string },
    getNextPageParam: ({ nextCursor }) => (nextCursor === null ? null : { cursor: nextCursor }),
  });
}

function Mails() {
  const t = useTranslations("ops.mails");
  const [chosenId, choose] = useState<string | null>(null);
  const mails = useMails();
  if (mails.isPending) return <CardSkeleton height={320} />;
  if (mails.isError) return <ErrorState error={mails.error} onRetry={() => void mails.refetch()} />;
  const items = mails.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <EmptyState title={t("empty")} sentence={t("emptySentence")} />;
  const chosen = items.find(({ mailId }) => mailId === chosenId);
  return (
    <div className={classes.mails}>
      <div>
        <CardList label={t("label")}>
          {items.map((mail) => (
            <MailRow
              key={mail.mailId}
              mail={mail}
              isChosen={mail === chosen}
              onChoose={() => choose(mail.mailId)}
            />
          ))}
        </CardList>
        {mails.hasNextPage && (
          <div className={classes.more}>
            <Button
              variant="default"
              loading={mails.isFetchingNextPage}
              onClick={() => void mails.fetchNextPage()}
            >
              {t("more")}
            </Button>
          </div>
        )}
      </div>
      <Card>
        {chosen ? <MailPreview mail={chosen} /> : <p className={classes.muted}>{t("pick")}</p>}
      </Card>
    </div>
  );
}

interface MailRowProps {
  mail: Mail;
  isChosen: boolean;
  onChoose: () => void;
}

function MailRow({ mail, isChosen, onChoose }: MailRowProps) {
  const t = useTranslations("ops.mailCounts.status");
  const { moment } = useMoments();
  const isBad = mail.status === "failed" || mail.status === "unknown";
  return (
    <li>
      <button
        type="button"
        className={classes.pick}
        aria-current={isChosen || undefined}
        onClick={onChoose}
      >
        <strong>{mail.subject}</strong>
        <span className={classes.muted}>{mail.to}</span>
        <span className={isBad ? classes.alarming : classes.muted}>
          {t(mail.status)}, {moment(mail.createdAt)}
        </span>
      </button>
    </li>
  );
}
