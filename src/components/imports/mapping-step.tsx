/** Telling what a table's columns mean, over the first rows of the file. */
"use client";

import { Button, Select, Table, TextInput } from "@mantine/core";
import { useTranslations } from "use-intl";
import { dateOrders, decimalSigns, delimiters, type Mapping } from "../../domain/import/mapping";
import type { ImportPreview } from "../../domain/import/requests";
import { SettingsSection } from "../settings/settings-section";
import { AskedFields } from "./asked-fields";
import classes from "./imports.module.css";

interface MappingStepProps {
  table: NonNullable<ImportPreview["table"]>;
  mapping: Mapping;
  isReading: boolean;
  onMapping: (mapping: Mapping) => void;
  onReadAgain: () => void;
}

const NONE = "";

export function MappingStep({ table, mapping, isReading, ...on }: MappingStepProps) {
  const t = useTranslations("imports.mapping");
  const layout = mapping.layout ?? table.layout;
  return (
    <SettingsSection title={t("title")}>
      <Sample table={table} />
      <Select
        label={t("layout")}
        data={(["long", "wide"] as const).map((value) => ({ value, label: t(value) }))}
        value={layout}
        onChange={(value) =>
          on.onMapping({ ...mapping, layout: value === "wide" ? "wide" : "long" })
        }
        allowDeselect={false}
      />
      <ColumnFields table={table} layout={layout} mapping={mapping} onMapping={on.onMapping} />
      <WritingFields table={table} mapping={mapping} onMapping={on.onMapping} />
      <AskedFields mapping={mapping} onMapping={on.onMapping} />
      <div className={classes.buttons}>
        <Button variant="default" onClick={on.onReadAgain} loading={isReading}>
          {t("readAgain")}
        </Button>
      </div>
    </SettingsSection>
  );
}

function Sample({ table }: Pick<MappingStepProps, "table">) {
  const t = useTranslations("imports.mapping");
  const body = table.sample.map((cells) =>
    table.header.map((_name, index) => shortened(cells[index] ?? "")),
  );
  return (
    <Table.ScrollContainer minWidth={300}>
      <Table data={{ caption: t("sample"), head: table.header, body }} captionSide="top" />
    </Table.ScrollContainer>
  );
}

const SAMPLE_CHARACTERS = 40;

function shortened(text: string): string {
  return text.length > SAMPLE_CHARACTERS ? `${text.slice(0, SAMPLE_CHARACTERS)}…` : text;
}

type FieldsProps = Pick<MappingStepProps, "table" | "mapping" | "onMapping">;

function ColumnFields({
  table,
  layout,
  mapping,
  onMapping,
}: FieldsProps & { layout: "long" | "wide" }) {
  const t = useTranslations("imports.mapping");
  const names = [...new Set(table.header)].filter((name) => name !== "");
  const roles =
    layout === "wide" ? (["date"] as const) : (["date", "goal", "value", "note"] as const);
  const hasGoal = (mapping.columns?.goal ?? table.columns.goal) !== undefined;
  const choose = (role: (typeof roles)[number], value: string | null) => {
    const { [role]: _before, ...others } = mapping.columns ?? {};
    onMapping({ ...mapping, columns: value ? { ...others, [role]: value } : others });
  };
  return (
    <div className={classes.pair}>
      {roles.map((role) => (
        <Select
          key={role}
          label={t(role)}
          data={role === "date" ? names : [{ value: NONE, label: t("none") }, ...names]}
          value={mapping.columns?.[role] ?? table.columns[role] ?? NONE}
          onChange={(value) => choose(role, value)}
          allowDeselect={false}
        />
      ))}
      {layout === "long" && !hasGoal && (
        <TextInput
          label={t("goalTitle")}
          maxLength={200}
          value={mapping.goal ?? ""}
          onChange={({ currentTarget: { value } }) => {
            const { goal: _before, ...others } = mapping;
            onMapping(value.trim() === "" ? others : { ...others, goal: value });
          }}
        />
      )}
    </div>
  );
}

const delimiterNames = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" } as const;
const decimalNames = { ".": "point", ",": "commaSign" } as const;

function WritingFields({ table, mapping, onMapping }: FieldsProps) {
  const t = useTranslations("imports.mapping");
  const parting = delimiters.find((sign) => sign === (mapping.delimiter ?? table.delimiter)) ?? ",";
  return (
    <div className={classes.pair}>
      <Select
        label={t("dateOrder")}
        data={dateOrders.map((value) => ({ value, label: t(value) }))}
        value={mapping.dateOrder ?? table.dateOrder}
        onChange={(value) =>
          onMapping({ ...mapping, dateOrder: dateOrders.find((each) => each === value) })
        }
        allowDeselect={false}
      />
      <Select
        label={t("decimal")}
        data={decimalSigns.map((value) => ({ value, label: t(decimalNames[value]) }))}
        value={mapping.decimal ?? table.decimal}
        onChange={(value) =>
          onMapping({ ...mapping, decimal: decimalSigns.find((each) => each === value) })
        }
        allowDeselect={false}
      />
      <Select
        label={t("delimiter")}
        data={delimiters.map((value) => ({ value, label: t(delimiterNames[value]) }))}
        value={parting}
        onChange={(value) =>
          onMapping({ ...mapping, delimiter: delimiters.find((each) => each === value) })
        }
        allowDeselect={false}
      />
    </div>
  );
}
