/** The ways out: signing out, and deleting the account; and for administrators the way to operations. */
"use client";

import { Button } from "@mantine/core";
import { IconLogout, IconTool } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { Link } from "../layout/link";
import { DeleteAccount } from "./delete-account";
import classes from "./settings.module.css";
import { SettingsSection } from "./settings-section";
import { useSignOut } from "./use-sign-out";

interface AccountSectionProps {
  email: string;
  isAdministrator: boolean;
}

export function AccountSection({ email, isAdministrator }: AccountSectionProps) {
  const t = useTranslations("settings.account");
  const { leave, isLeaving } = useSignOut();
  return (
    <SettingsSection title={t("title")}>
      <div className={classes.buttons}>
        {isAdministrator && (
          <Button
            component={Link}
            href="/ops"
            variant="default"
            leftSection={<IconTool size={20} stroke={1.75} aria-hidden="true" />}
          >
            {t("operations")}
          </Button>
        )}
        <Button
          variant="default"
          loading={isLeaving}
          onClick={() => void leave()}
          leftSection={<IconLogout size={20} stroke={1.75} aria-hidden="true" />}
        >
          {t("signOut")}
        </Button>
        <DeleteAccount email={email} isAdministrator={isAdministrator} />
      </div>
    </SettingsSection>
  );
}
