/** The ways out: signing out, and deleting the account; and for administrators the way to operations. */
"use client";

import { Button } from "@mantine/core";
import { IconLogout, IconTool } from "@tabler/icons-react";
import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { authClient } from "../../auth/client";
import { unsubscribeBrowser } from "../notifications/push-browser";
import { forgetPerson } from "../offline/forget-person";
import { useTell } from "../today/use-tell";
import { DeleteAccount } from "./delete-account";
import classes from "./settings.module.css";
import { SettingsSection } from "./settings-section";

const PATIENCE_MILLISECONDS = 3000;

/** Whoever uses this browser next reads none of this person's pushes; its push service tells us. */
async function endPushesHere(): Promise<void> {
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MILLISECONDS));
  await Promise.race([unsubscribeBrowser().catch(() => null), patience]);
}

interface AccountSectionProps {
  email: string;
  isAdministrator: boolean;
}

export function AccountSection({ email, isAdministrator }: AccountSectionProps) {
  const t = useTranslations("settings.account");
  const tell = useTell();
  const [isLeaving, setLeaving] = useState(false);
  const leave = async () => {
    setLeaving(true);
    const isOut = await authClient.signOut().then(
      ({ error }) => error === null,
      () => false,
    );
    if (isOut) {
      await Promise.all([endPushesHere(), forgetPerson()]);
      // A whole page load, so nothing of this person stays in memory.
      return window.location.assign("/");
    }
    setLeaving(false);
    tell(t("signOutFailed"));
  };
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
