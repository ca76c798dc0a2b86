/** The language, which is the person’s, and light or dark, which is kept in this browser. */
"use client";

import { Select, useMantineColorScheme } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { type Language, languageNames, languageOf, languages } from "../../domain/language";
import type { Profile } from "../../domain/profile";
import { Segments } from "../layout/segments";
import { SettingsSection } from "./settings-section";
import { useProfileChange } from "./use-profile-change";

const schemes = ["auto", "light", "dark"] as const;
const never = () => () => {};

export function AppearanceSection({ profile }: { profile: Profile }) {
  const t = useTranslations("settings.look");
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const isBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <SettingsSection title={t("title")}>
      <LanguageSelect locale={profile.locale} />
      <Segments
        isWide
        label={t("label")}
        names={schemes}
        words={t}
        value={isBrowser ? colorScheme : "auto"}
        onChange={setColorScheme}
      />
    </SettingsSection>
  );
}

/** Each language in its own words; the page is written anew in the chosen one. */
function LanguageSelect({ locale }: { locale: string }) {
  const t = useTranslations("settings.look");
  const cache = useQueryClient();
  const change = useProfileChange();
  const rewrite = () => void cache.invalidateQueries();
  const choose = (language: Language) =>
    change.mutate({ locale: language }, { onSuccess: rewrite });
  return (
    <Select
      label={t("language")}
      data={languages.map((value) => ({ value, label: languageNames[value] }))}
      value={languageOf(locale)}
      onChange={(value) => value !== null && choose(languageOf(value))}
      allowDeselect={false}
    />
  );
}
