/** How the person signs in: the address and the password. */
"use client";

import { useTranslations } from "use-intl";
import { ChangeAddress } from "./change-address";
import { ChangePassword } from "./change-password";
import { SettingsSection } from "./settings-section";

export function SignInSection({ email }: { email: string }) {
  const t = useTranslations("settings.signIn");
  return (
    <SettingsSection title={t("title")}>
      <ChangeAddress email={email} />
      <ChangePassword />
    </SettingsSection>
  );
}
