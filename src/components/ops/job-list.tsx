/** The jobs, each with a button that runs it now or for another moment. */
"use client";

import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { type JobName, jobNames } from "../../domain/operations";
import { useErrorText } from "../../messages/error-text";
import { useTRPC } from "../../trpc/client";
import { SettingsSection } from "../settings/settings-section";
import { useTell } from "../today/use-tell";
import classes from "./ops.module.css";

export function JobList() {
  const t = useTranslations("ops.jobs");
  const [moment, setMoment] = useState("");
  const { run, running } = useRunJob(moment);
  return (
    <SettingsSection title={t("title")}>
      <p>{t("sentence")}</p>
      <TextInput
        type="datetime-local"
        label={t("at")}
        description={t("atHelp")}
        value={moment}
        onChange={(event) => setMoment(event.currentTarget.value)}
        maw={420}
      />
      <ul className={classes.rows}>
        {jobNames.map((job) => (
          <li key={job}>
            <span className={classes.words}>
              {t(`name.${job}`)}
              <span className={classes.muted}>{t(`when.${job}`)}</span>
            </span>
            <Button
              variant="default"
              aria-label={t("runNamed", { job: t(`name.${job}`) })}
              loading={running === job}
              disabled={running !== null && running !== job}
              onClick={() => run(job)}
            >
              {t("run")}
            </Button>
          </li>
        ))}
      </ul>
    </SettingsSection>
  );
}

function useRunJob(moment: string) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const t = useTranslations("ops.jobs");
  const errorText = useErrorText();
  const tell = useTell();
  const running = useMutation(
    trpc.ops.runJob.mutationOptions({
      onSuccess: ({ job, count }) => {
        tell(t("done", { job: t(`name.${job}`), count }));
        void cache.invalidateQueries(trpc.ops.pathFilter());
      },
      onError: (error) => tell(errorText(error)),
    }),
  );
  const run = (job: JobName) => running.mutate({ job, ...atOf(moment) });
  return { run, running: running.isPending ? running.variables.job : null };
}

/** The field gives a moment without a zone; it is meant in UTC. */
function atOf(moment: string): { at?: string } {
  const time = Date.parse(`${moment}Z`);
  return Number.isNaN(time) ? {} : { at: new Date(time).toISOString() };
}
