/** Choosing the file and, where the person knows better, its format. */
"use client";

import { Alert, Button, FileInput, Select } from "@mantine/core";
import { useTranslations } from "use-intl";
import { type ImportFormat, importFormats } from "../../domain/import/history";
import { SettingsSection } from "../settings/settings-section";
import classes from "./imports.module.css";

interface FileStepProps {
  file: File | null;
  format: ImportFormat | null;
  isReading: boolean;
  error: string | null;
  onFile: (file: File | null) => void;
  onFormat: (format: ImportFormat | null) => void;
  onCheck: () => void;
}

const DETECT = "detect";

export function FileStep(props: FileStepProps) {
  const t = useTranslations("imports.file");
  const formatText = useTranslations("imports.formats");
  const formats = importFormats.map((value) => ({ value, label: formatText(value) }));
  const choose = (value: string | null) =>
    props.onFormat(importFormats.find((format) => format === value) ?? null);
  return (
    <SettingsSection title={t("title")}>
      <FileInput
        label={t("label")}
        description={t("help")}
        placeholder={t("choose")}
        value={props.file}
        onChange={props.onFile}
        clearable
      />
      <Select
        label={t("format")}
        data={[{ value: DETECT, label: t("detect") }, ...formats]}
        value={props.format ?? DETECT}
        onChange={choose}
        allowDeselect={false}
      />
      {props.error !== null && (
        <Alert color="red" variant="light" role="alert">
          {props.error}
        </Alert>
      )}
      <div className={classes.buttons}>
        <Button onClick={props.onCheck} disabled={props.file === null} loading={props.isReading}>
          {t("check")}
        </Button>
      </div>
      {props.isReading && (
        <p className={classes.muted} role="status">
          {t("checking")}
        </p>
      )}
    </SettingsSection>
  );
}
