/** What Cairn calls the person. */
"use client";

import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import type { Profile } from "../../domain/profile";
import classes from "./settings.module.css";
import { SettingsSection } from "./settings-section";
import { useProfileChange } from "./use-profile-change";

export function NameSection({ profile }: { profile: Profile }) {
  const t = useTranslations("settings.you");
  const common = useTranslations("common");
  const change = useProfileChange();
  const [name, setName] = useState(profile.name);
  const [isMissing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const trimmed = name.trim();
    setMissing(trimmed === "");
    if (trimmed !== "") change.mutate({ name: trimmed });
  };
  return (
    <SettingsSection title={t("title")}>
      <form className={classes.inline} onSubmit={submit} noValidate>
        <TextInput
          label={t("name")}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          autoComplete="name"
          maxLength={100}
          error={isMissing ? t("nameMissing") : null}
        />
        <Button
          type="submit"
          variant="default"
          loading={change.isPending}
          disabled={name.trim() === profile.name}
        >
          {common("save")}
        </Button>
      </form>
    </SettingsSection>
  );
}
