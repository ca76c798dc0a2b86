/** The way from the settings to what was removed. */
"use client";

import { Button } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { Link } from "../layout/link";

export function DeletedLink() {
  const t = useTranslations("settings.deleted");
  return (
    <Button
      component={Link}
      href="/settings/deleted"
      variant="default"
      leftSection={<IconTrash size={20} stroke={1.75} aria-hidden="true" />}
    >
      {t("title")}
    </Button>
  );
}
