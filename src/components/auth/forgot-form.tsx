/** Asking for a mail to choose a new password; the answer is the same for every address. */
"use client";

import { Button, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { authClient } from "../../auth/client";
import classes from "./auth-frame.module.css";
import { MailSent } from "./mail-sent";
import { isEmailLike } from "./password-rule";
import { useSubmit } from "./use-submit";

export function ForgotForm() {
  const t = useTranslations("auth");
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useForm({
    initialValues: { email: "" },
    validate: { email: (email) => (isEmailLike(email) ? null : t("check.email")) },
  });
  const { send, isSending, refused } = useSubmit(() => setSentTo(form.values.email.trim()));
  const submit = form.onSubmit(({ email }) =>
    send(() => authClient.requestPasswordReset({ email: email.trim() })),
  );
  if (sentTo !== null) return <MailSent>{t("forgot.sent", { email: sentTo })}</MailSent>;
  return (
    <form className={classes.form} method="post" onSubmit={submit} noValidate>
      {refused && (
        <p className={classes.refused} role="alert">
          {refused}
        </p>
      )}
      <TextInput
        label={t("email")}
        type="email"
        name="email"
        autoComplete="email"
        {...form.getInputProps("email")}
      />
      <Button type="submit" size="md" loading={isSending}>
        {t("forgot.submit")}
      </Button>
    </form>
  );
}
