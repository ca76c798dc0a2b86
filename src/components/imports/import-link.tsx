/** The way from the settings to the imports. */
"use client";

import { Button } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { Link } from "../layout/link";

export function ImportLink() {
  const t = useTranslations("imports");
  return (
    <Button
      component={Link}
      href="/settings/import"
      variant="default"
      leftSection={<IconUpload size={20} stroke={1.75} aria-hidden="true" />}
    >
      {t("link")}
    </Button>
  );
}
