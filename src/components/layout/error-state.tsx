/** Something did not come: says what happened, and offers to try again. */
"use client";

import { Button } from "@mantine/core";
import { useTranslations } from "use-intl";
import { useErrorText } from "../../messages/error-text";
import classes from "./state.module.css";

interface ErrorStateProps {
  error: unknown;
  onRetry?: () => void;
}

export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const t = useTranslations("common");
  const errorText = useErrorText();
  return (
    <div className={classes.state} role="alert">
      <h2>{t("failed")}</h2>
      <p>{errorText(error)}</p>
      {onRetry && (
        <div className={classes.actions}>
          <Button onClick={onRetry}>{t("tryAgain")}</Button>
        </div>
      )}
    </div>
  );
}
