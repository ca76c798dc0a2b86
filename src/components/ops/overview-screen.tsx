/** How things stand that happen on their own, looked at again every few seconds. */
"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "use-intl";
import { useTRPC } from "../../trpc/client";
import { SettingsSection } from "../settings/settings-section";
import type { Overview } from "./answers";
import { CacheFacts } from "./cache-facts";
import { JobList } from "./job-list";
import classes from "./ops.module.css";
import { OpsFrame } from "./ops-frame";
import { Parts } from "./parts";
import { StuckEvents } from "./stuck-events";
import { SweepTables } from "./sweep-tables";
import { useMoments } from "./use-moments";

const LOOK_AGAIN_MILLISECONDS = 10_000;

export function OverviewScreen() {
  const trpc = useTRPC();
  const t = useTranslations("ops");
  const options = trpc.ops.overview.queryOptions();
  const { data } = useSuspenseQuery({ ...options, refetchInterval: LOOK_AGAIN_MILLISECONDS });
  return (
    <OpsFrame>
      <div className={classes.sections}>
        <Tiles overview={data} />
        <Parts overview={data} />
        <CacheFacts cache={data.cache} />
        <JobList />
        <Drift drift={data.drift} />
        <StuckEvents events={data.outbox.stuck} />
        <SettingsSection title={t("mailCounts.title")}>
          <MailCounts mail={data.mail} />
        </SettingsSection>
        <SweepTables sweeps={data.sweeps} />
      </div>
    </OpsFrame>
  );
}

function Tiles({ overview: { outbox, drift, snapshots, rollups } }: { overview: Overview }) {
  const t = useTranslations("ops.tiles");
  const format = useFormatter();
  const { age } = useMoments();
  const tiles = [
    { name: "waiting", value: outbox.waiting },
    {
      name: "oldest",
      value: outbox.oldestSeconds === null ? t("none") : age(outbox.oldestSeconds),
      isAlarming: (outbox.oldestSeconds ?? 0) > 60,
    },
    { name: "dead", value: outbox.dead, isAlarming: outbox.dead > 0 },
    {
      name: drift ? "drift" : "unchecked",
      value: drift?.drift ?? t("none"),
      isAlarming: (drift?.drift ?? 0) > 0,
    },
    { name: "snapshots", value: snapshots.rows },
    { name: "rollups", value: rollups.rows },
  ] as const;
  return (
    <dl className={classes.tiles} aria-label={t("label")}>
      {tiles.map(({ name, value, ...rest }) => (
        <div key={name} className={classes.tile}>
          <dt>{t(name)}</dt>
          <dd className={"isAlarming" in rest && rest.isAlarming ? classes.alarming : undefined}>
            {typeof value === "number" ? format.number(value) : value}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Drift({ drift }: Pick<Overview, "drift">) {
  const t = useTranslations("ops.drift");
  const { moment } = useMoments();
  const sentence = () => {
    if (drift === null) return t("none");
    const facts = { time: moment(drift.checkedAt), people: drift.people };
    return drift.drift === 0 ? t("fine", facts) : t("wrong", { ...facts, drift: drift.drift });
  };
  return (
    <SettingsSection title={t("title")}>
      <p>{sentence()}</p>
    </SettingsSection>
  );
}

function MailCounts({ mail }: Pick<Overview, "mail">) {
  const format = useFormatter();
  const t = useTranslations("ops.mailCounts.status");
  const statuses = Object.keys(mail) as (keyof typeof mail)[];
  return (
    <ul className={classes.rows}>
      {statuses.map((status) => (
        <li key={status}>
          <span>{t(status)}</span>
          <span>{format.number(mail[status])}</span>
        </li>
      ))}
    </ul>
  );
}
