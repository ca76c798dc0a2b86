/** Importing: choose a file, see what would happen, take it over, take it back. */
"use client";

import { Alert } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { ImportFormat } from "../../domain/import/history";
import type { Mapping } from "../../domain/import/mapping";
import { PageColumns } from "../layout/page-columns";
import { PageHeader } from "../layout/page-header";
import { SettingsSection } from "../settings/settings-section";
import { AskedFields } from "./asked-fields";
import { BatchDone, BatchProgress } from "./batch-step";
import { FileStep } from "./file-step";
import classes from "./imports.module.css";
import { MappingStep } from "./mapping-step";
import { PastImports } from "./past-imports";
import { PreviewStep } from "./preview-step";
import { useImport } from "./use-import";
import { useImportError } from "./use-import-words";

export function ImportScreen() {
  const t = useTranslations("imports");
  const errorText = useImportError();
  const { preview, commit, status } = useImport();
  const [file, setFile] = useState<File | null>(null);
  const [format, setFormat] = useState<ImportFormat | null>(null);
  const [mapping, setMapping] = useState<Mapping>({});
  const [removed, setRemoved] = useState<number | null>(null);
  const found = preview.data;
  const forget = () => {
    preview.reset();
    commit.reset();
    setRemoved(null);
  };
  const check = (chosen: Mapping) => {
    commit.reset();
    setRemoved(null);
    if (file !== null) preview.mutate({ file, format, mapping: chosen });
  };
  const takeFile = (chosen: File | null) => {
    forget();
    setMapping({});
    setFile(chosen);
  };
  return (
    <PageColumns>
      <PageHeader title={t("title")} sentence={t("sentence")} />
      <div className={classes.sections}>
        <FileStep
          file={file}
          format={format}
          isReading={preview.isPending}
          error={preview.error === null ? null : errorText(preview.error)}
          onFile={takeFile}
          onFormat={setFormat}
          onCheck={() => check(mapping)}
        />
        {format === "beeminder" && (
          <SettingsSection title={t("asked.title")}>
            <AskedFields mapping={mapping} onMapping={setMapping} />
          </SettingsSection>
        )}
        {found?.table && commit.data === undefined && !commit.isPending && (
          <MappingStep
            table={found.table}
            mapping={mapping}
            isReading={preview.isPending}
            onMapping={setMapping}
            onReadAgain={() => check(mapping)}
          />
        )}
        {commit.isPending && <BatchProgress status={status} of={found?.counts.activities ?? 0} />}
        {commit.error !== null && (
          <Alert color="red" variant="light" role="alert">
            {errorText(commit.error)}
          </Alert>
        )}
        {found !== undefined && commit.data === undefined && (
          <PreviewStep
            key={found.previewId}
            preview={found}
            isImporting={commit.isPending}
            onImport={(choice) => commit.mutate({ previewId: found.previewId, ...choice })}
          />
        )}
        {commit.data !== undefined && (
          <BatchDone committed={commit.data} removed={removed} onRolledBack={setRemoved} />
        )}
        <PastImports
          exceptId={commit.isPending || commit.data ? (commit.variables?.previewId ?? null) : null}
        />
      </div>
    </PageColumns>
  );
}
