/** Signing in with address and password. */
"use client";

import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslations } from "use-intl";
import { authClient } from "../../auth/client";
import { DemoButton, type DemoWords } from "../demo/demo-button";
import { Link } from "../layout/link";
import classes from "./auth-frame.module.css";
import { isEmailLike } from "./password-rule";
import { useSubmit } from "./use-submit";

interface SignInFormProps {
  next: string;
  /** Where strangers may look around with the demo account. */
  demo: DemoWords | null;
}

export function SignInForm({ next, demo }: SignInFormProps) {
  const t = useTranslations("auth");
  const { send, isSending, refused } = useSubmit(next);
  const form = useForm({
    initialValues: { email: "", password: "" },
    validate: {
      email: (email) => (isEmailLike(email) ? null : t("check.email")),
      password: (password) => (password ? null : t("check.password")),
    },
  });
  const submit = form.onSubmit(({ email, password }) =>
    send(() => authClient.signIn.email({ email: email.trim(), password })),
  );
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
      <PasswordInput
        label={t("password")}
        name="password"
        autoComplete="current-password"
        visibilityToggleButtonProps={{ "aria-label": t("showPassword"), tabIndex: 0 }}
        {...form.getInputProps("password")}
      />
      <Button type="submit" size="md" loading={isSending}>
        {t("signIn.submit")}
      </Button>
      {demo && <DemoButton words={demo} />}
      <p className={classes.switch}>
        <Link href="/forgot-password">{t("signIn.forgot")}</Link>
      </p>
    </form>
  );
}
