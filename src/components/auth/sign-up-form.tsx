/** Making an account; the browser's time zone comes along, so days begin where the person is. */
"use client";

import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { authClient } from "../../auth/client";
import { deviceZone, useDeviceZone, zoneName } from "../layout/device-zone";
import classes from "./auth-frame.module.css";
import { MailSent } from "./mail-sent";
import { isEmailLike } from "./password-rule";
import { usePasswordCheck } from "./use-password-check";
import { useSubmit } from "./use-submit";

interface SignUpFormProps {
  next: string;
  /** Mail goes out here, so the address is to be confirmed first. */
  isVerifying: boolean;
}

export function SignUpForm({ next, isVerifying }: SignUpFormProps) {
  const t = useTranslations("auth");
  const locale = useLocale();
  const [isSent, setSent] = useState(false);
  const { send, isSending, refused } = useSubmit(isVerifying ? () => setSent(true) : next);
  const zone = useDeviceZone(null);
  const form = useSignUpFields();
  const submit = form.onSubmit(({ name, email, password }) => {
    const account = { name: name.trim(), email: email.trim(), password };
    return send(() =>
      authClient.signUp.email({
        ...account,
        callbackURL: next,
        timeZone: deviceZone(),
        locale,
      }),
    );
  });
  if (isSent) return <MailSent>{t("signUp.sent", { email: form.values.email.trim() })}</MailSent>;
  return (
    <form className={classes.form} method="post" onSubmit={submit} noValidate>
      {refused && (
        <p className={classes.refused} role="alert">
          {refused}
        </p>
      )}
      <TextInput
        label={t("name")}
        name="name"
        autoComplete="name"
        maxLength={100}
        {...form.getInputProps("name")}
      />
      <TextInput
        label={t("email")}
        type="email"
        name="email"
        autoComplete="email"
        {...form.getInputProps("email")}
      />
      <PasswordInput
        label={t("password")}
        description={t("passwordRule")}
        name="password"
        autoComplete="new-password"
        visibilityToggleButtonProps={{ "aria-label": t("showPassword"), tabIndex: 0 }}
        {...form.getInputProps("password")}
      />
      <Button type="submit" size="md" loading={isSending}>
        {t("signUp.submit")}
      </Button>
      <p className={classes.zone}>{zone ? t("timeZone", { zone: zoneName(zone) }) : " "}</p>
    </form>
  );
}

function useSignUpFields() {
  const t = useTranslations("auth.check");
  const checkPassword = usePasswordCheck();
  return useForm({
    initialValues: { name: "", email: "", password: "" },
    validate: {
      name: (name) => (name.trim() ? null : t("name")),
      email: (email) => (isEmailLike(email) ? null : t("email")),
      password: checkPassword,
    },
  });
}
