/** Takes a batch back, after asking once. */
"use client";

import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslations } from "use-intl";
import { Sheet } from "../layout/sheet";
import { useTell } from "../today/use-tell";
import classes from "./imports.module.css";
import { useRollBack } from "./use-import";
import { useImportError } from "./use-import-words";

interface RollBackButtonProps {
  importId: string;
  onRolledBack?: (removed: number) => void;
}

export function RollBackButton({ importId, onRolledBack }: RollBackButtonProps) {
  const t = useTranslations("imports.batch");
  const tell = useTell();
  const errorText = useImportError();
  const rollBack = useRollBack();
  const [isAsking, { open, close }] = useDisclosure(false);
  const start = () => {
    close();
    rollBack.mutate(importId, {
      onSuccess: ({ removed }) => {
        tell(t("rolledBack", { removed }));
        onRolledBack?.(removed);
      },
      onError: (error) => tell(errorText(error)),
    });
  };
  return (
    <>
      <Button variant="default" onClick={open} loading={rollBack.isPending}>
        {t("rollBack")}
      </Button>
      <Sheet isOpen={isAsking} onClose={close} title={t("askTitle")}>
        <p>{t("ask")}</p>
        <div className={classes.buttons}>
          <Button onClick={start}>{t("confirm")}</Button>
          <Button variant="default" onClick={close}>
            {t("keep")}
          </Button>
        </div>
      </Sheet>
    </>
  );
}
