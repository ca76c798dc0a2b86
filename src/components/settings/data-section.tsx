/** Taking everything along: plain downloads. */
"use client";

import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { DeletedLink } from "../deleted/deleted-link";
import { ImportLink } from "../imports/import-link";
import { ReportButton } from "./report-dialog";
import classes from "./settings.module.css";
import { SettingsSection } from "./settings-section";

const icon = <IconDownload size={20} stroke={1.75} aria-hidden="true" />;

const formats = ["csv", "json", "loop"] as const;

export function DataSection() {
  const t = useTranslations("settings.yours");
  return (
    <SettingsSection title={t("title")}>
      <p>{t("sentence")}</p>
      <div className={classes.buttons}>
        {formats.map((format) => (
          <Button
            key={format}
            component="a"
            href={`/api/exports/${format}`}
            download
            variant="default"
            leftSection={icon}
          >
            {t(format)}
          </Button>
        ))}
        <ReportButton />
        <ImportLink />
        <DeletedLink />
      </div>
    </SettingsSection>
  );
}
