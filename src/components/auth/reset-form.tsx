/** Choosing a new password with the key from the mail. */
"use client";

import { Button, PasswordInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { authClient } from "../../auth/client";
import classes from "./auth-frame.module.css";
import { MailSent } from "./mail-sent";
import { usePasswordCheck } from "./use-password-check";
import { useSubmit } from "./use-submit";

export function ResetForm({ token }: { token: string }) {
  const t = useTranslations("auth");
  const [isDone, setDone] = useState(false);
  const checkPassword = usePasswordCheck();
  const { send, isSending, refused } = useSubmit(() => setDone(true));
  const form = useForm({
    initialValues: { password: "" },
    validate: { password: checkPassword },
  });
  const submit = form.onSubmit(({ password }) =>
    send(() => authClient.resetPassword({ newPassword: password, token })),
  );
  if (isDone) return <MailSent>{t("reset.done")}</MailSent>;
  return (
    <form className={classes.form} method="post" onSubmit={submit} noValidate>
      {refused && (
        <p className={classes.refused} role="alert">
          {refused}
        </p>
      )}
      <PasswordInput
        label={t("newPassword")}
        description={t("passwordRule")}
        name="password"
        autoComplete="new-password"
        visibilityToggleButtonProps={{ "aria-label": t("showPassword"), tabIndex: 0 }}
        {...form.getInputProps("password")}
      />
      <Button type="submit" size="md" loading={isSending}>
        {t("reset.submit")}
      </Button>
    </form>
  );
}
