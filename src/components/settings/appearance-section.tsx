/** Light, dark, or as the device has it; kept in this browser. */
"use client";

import { SegmentedControl, useMantineColorScheme } from "@mantine/core";
import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { SettingsSection } from "./settings-section";

const schemes = ["auto", "light", "dark"] as const;
const never = () => () => {};

export function AppearanceSection() {
  const t = useTranslations("settings.look");
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const isBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <SettingsSection title={t("title")}>
      <SegmentedControl
        fullWidth
        aria-label={t("label")}
        value={isBrowser ? colorScheme : "auto"}
        onChange={(value) => setColorScheme(schemes.find((each) => each === value) ?? "auto")}
        data={schemes.map((value) => ({ value, label: t(value) }))}
      />
    </SettingsSection>
  );
}
