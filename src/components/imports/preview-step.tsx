/** The dry run: what would be added, and the outcome of every row with its reason. */
"use client";

import { Badge, Button, Checkbox, Table } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { ImportRow } from "../../domain/import/history";
import type { FoundProfile, ImportPreview } from "../../domain/import/requests";
import { useTRPCClient } from "../../trpc/client";
import { SettingsSection } from "../settings/settings-section";
import classes from "./imports.module.css";
import { useProfileFields, useRowReason } from "./use-import-words";

interface PreviewStepProps {
  preview: ImportPreview;
  isImporting: boolean;
  onImport: (choice: { withProfile?: boolean }) => void;
}

export function PreviewStep({ preview, isImporting, onImport }: PreviewStepProps) {
  const t = useTranslations("imports.preview");
  const formats = useTranslations("imports.formats");
  const { counts, goals, profile } = preview;
  const [isTaken, setTaken] = useState(profile?.isFresh ?? false);
  return (
    <SettingsSection title={t("title")}>
      <div>
        <p>{t("format", { format: formats(preview.format) })}</p>
        <p>{t("summary", counts)}</p>
        <p>{t("counts", counts)}</p>
      </div>
      <ul className={classes.goals} aria-label={t("goals")}>
        {goals.map((goal, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: titles repeat, and the list never changes
          <li key={index}>
            <span>{goal.title}</span>
            <span className={classes.muted}>
              {t(goal.isNew ? "new" : "existing")}, {t("logs", { count: goal.activities })}
            </span>
          </li>
        ))}
      </ul>
      {profile && <ProfileChoice profile={profile} isTaken={isTaken} onChange={setTaken} />}
      <div className={classes.buttons}>
        <Button
          onClick={() => onImport(profile ? { withProfile: isTaken } : {})}
          loading={isImporting}
          disabled={counts.activities === 0 && counts.goals === 0 && !isTaken}
        >
          {t("import", { count: counts.activities })}
        </Button>
      </div>
      <RowTable key={preview.previewId} preview={preview} />
    </SettingsSection>
  );
}

interface ProfileChoiceProps {
  profile: FoundProfile;
  isTaken: boolean;
  onChange: (isTaken: boolean) => void;
}

/** Whether the file's profile comes along, and what of it differs. */
function ProfileChoice({ profile, isTaken, onChange }: ProfileChoiceProps) {
  const t = useTranslations("imports.profile");
  const fields = useProfileFields()(profile.fields);
  return (
    <Checkbox
      label={t("take")}
      description={t(profile.isFresh ? "fresh" : "other", { fields })}
      checked={isTaken}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
  );
}

const colors = { accepted: "green", adapted: "yellow", refused: "gray" } as const;

function RowTable({ preview }: { preview: ImportPreview }) {
  const t = useTranslations("imports.preview");
  const outcomes = useTranslations("imports.outcomes");
  const reason = useRowReason();
  const { rows, more } = useRows(preview);
  return (
    <>
      <Table.ScrollContainer minWidth={520}>
        <Table captionSide="top">
          <Table.Caption>{t("rows")}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t("line")}</Table.Th>
              <Table.Th scope="col">{t("goal")}</Table.Th>
              <Table.Th scope="col">{t("day")}</Table.Th>
              <Table.Th scope="col">{t("outcome")}</Table.Th>
              <Table.Th scope="col">{t("because")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows only grow at the end
              <Table.Tr key={index}>
                <Table.Td>{row.file === null ? row.line : `${row.file}: ${row.line}`}</Table.Td>
                <Table.Td>{row.goal}</Table.Td>
                <Table.Td>{row.day}</Table.Td>
                <Table.Td>
                  <Badge variant="light" color={colors[row.outcome]}>
                    {outcomes(row.outcome)}
                  </Badge>
                </Table.Td>
                <Table.Td>{row.because === undefined ? "" : reason(row.because)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {more !== null && (
        <div className={classes.buttons}>
          <Button variant="default" onClick={more.load} loading={more.isLoading}>
            {t("more")}
          </Button>
        </div>
      )}
    </>
  );
}

/** The first rows come with the dry run; the others page by page. */
function useRows({ previewId, rows: first, counts }: ImportPreview) {
  const client = useTRPCClient();
  const [rows, setRows] = useState<ImportRow[]>(first);
  const [cursor, setCursor] = useState<string | null>(null);
  const total = counts.accepted + counts.adapted + counts.refused;
  const load = useMutation({
    mutationFn: async () => {
      const from = cursor ?? (await client.imports.rows.mutate({ previewId })).nextCursor;
      return from === null ? null : client.imports.rows.mutate({ previewId, cursor: from });
    },
    onSuccess: (page) => {
      if (page === null) return;
      setRows((before) => [...before, ...page.items]);
      setCursor(page.nextCursor);
    },
  });
  const more = { load: () => load.mutate(), isLoading: load.isPending };
  return { rows, more: rows.length < total ? more : null };
}
