/** Both sides changed the same fields: shows each side's word and lets the person choose. */
"use client";

import { Button, Radio } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Side } from "../../../domain/merge";
import form from "../form/form.module.css";

/** One field in words. */
export interface ConflictField {
  name: string;
  label: string;
  mine: string;
  theirs: string;
}

export type Choices = Record<string, Side>;

interface EditConflictProps {
  fields: readonly ConflictField[];
  isSaving: boolean;
  onSave: (choices: Choices) => void;
  /** Gives up all of one's own changes. */
  onTake: () => void;
}

const sides = ["mine", "theirs"] as const;

export function EditConflict({ fields, isSaving, onSave, onTake }: EditConflictProps) {
  const t = useTranslations("goal.edit");
  const [choices, setChoices] = useState<Choices>({});
  return (
    <div role="alert" className={form.form}>
      <div>
        <h3>{t("conflictTitle")}</h3>
        <p>{t("conflictBody", { count: fields.length })}</p>
      </div>
      {fields.map((field) => (
        <Radio.Group
          key={field.name}
          label={field.label}
          value={choices[field.name] ?? "mine"}
          onChange={(side) => setChoices({ ...choices, [field.name]: side as Side })}
        >
          <div className={form.choices}>
            {sides.map((side) => (
              <Radio key={side} value={side} label={t(side, { value: field[side] })} />
            ))}
          </div>
        </Radio.Group>
      ))}
      <div className={form.actions}>
        <Button variant="filled" loading={isSaving} onClick={() => onSave(choices)}>
          {t("conflictSave")}
        </Button>
        <Button variant="default" disabled={isSaving} onClick={onTake}>
          {t("conflictTake")}
        </Button>
      </div>
    </div>
  );
}
