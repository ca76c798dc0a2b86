/** When each job last looked at each time zone. */
"use client";

import { useFormatter, useTranslations } from "use-intl";
import { jobNames } from "../../domain/operations";
import { SettingsSection } from "../settings/settings-section";
import type { Overview } from "./answers";
import classes from "./ops.module.css";
import { useMoments } from "./use-moments";

export function SweepTables({ sweeps }: Pick<Overview, "sweeps">) {
  const t = useTranslations("ops.sweeps");
  const names = useTranslations("ops.jobs.name");
  const { moment } = useMoments();
  const format = useFormatter();
  const jobs = [...new Set(sweeps.map(({ job }) => job))];
  return (
    <SettingsSection title={t("title")}>
      {jobs.length === 0 && <p>{t("none")}</p>}
      <div className={classes.tables}>
        {jobs.map((job) => {
          const known = jobNames.find((name) => name === job);
          return (
            <table key={job} className={classes.table}>
              <caption>{known ? names(known) : job}</caption>
              <thead>
                <tr>
                  <th scope="col">{t("zone")}</th>
                  <th scope="col">{t("people")}</th>
                  <th scope="col">{t("at")}</th>
                </tr>
              </thead>
              <tbody>
                {sweeps
                  .filter((sweep) => sweep.job === job)
                  .map(({ timeZone, people, sweptAt }) => (
                    <tr key={timeZone}>
                      <td>{timeZone}</td>
                      <td>{format.number(people)}</td>
                      <td>{moment(sweptAt)}</td>
                    </tr>
                  ))}
              </tbody>
            </table>
          );
        })}
      </div>
    </SettingsSection>
  );
}
