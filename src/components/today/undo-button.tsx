/** The way back in a message; the keys for undo press it from anywhere but a text field. */
"use client";

import { Button } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { useTranslations } from "use-intl";

export function UndoButton({ onUndo }: { onUndo: () => void }) {
  const t = useTranslations("common");
  useHotkeys([["mod+Z", onUndo]]);
  return (
    <Button variant="default" size="sm" aria-keyshortcuts="Control+Z Meta+Z" onClick={onUndo}>
      {t("undo")}
    </Button>
  );
}
