/** Another password; every other browser is signed out with it. */
"use client";

import { Button, PasswordInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { authClient } from "../../auth/client";
import { usePasswordCheck } from "../auth/use-password-check";
import { useSubmit } from "../auth/use-submit";
import { useTell } from "../today/use-tell";
import classes from "./settings.module.css";

export function ChangePassword() {
  const t = useTranslations("settings.signIn");
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <PasswordForm onDone={() => setOpen(false)} />;
  return (
    <div className={classes.buttons}>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t("changePassword")}
      </Button>
    </div>
  );
}

function PasswordForm({ onDone }: { onDone: () => void }) {
  const t = useTranslations("settings.signIn");
  const auth = useTranslations("auth");
  const common = useTranslations("common");
  const tell = useTell();
  const checkPassword = usePasswordCheck();
  const form = useForm({
    initialValues: { current: "", next: "" },
    validate: {
      current: (password) => (password ? null : auth("check.password")),
      next: checkPassword,
    },
  });
  const { send, isSending, refused } = useSubmit(() => {
    tell(t("passwordChanged"));
    onDone();
  });
  const submit = form.onSubmit(({ current, next }) =>
    send(() =>
      authClient.changePassword({
        currentPassword: current,
        newPassword: next,
        revokeOtherSessions: true,
      }),
    ),
  );
  const toggle = { "aria-label": auth("showPassword"), tabIndex: 0 };
  return (
    <form className={classes.fields} method="post" onSubmit={submit} noValidate>
      {refused && <p role="alert">{refused}</p>}
      <PasswordInput
        label={t("currentPassword")}
        name="current-password"
        autoComplete="current-password"
        visibilityToggleButtonProps={toggle}
        {...form.getInputProps("current")}
      />
      <PasswordInput
        label={auth("newPassword")}
        description={auth("passwordRule")}
        name="new-password"
        autoComplete="new-password"
        visibilityToggleButtonProps={toggle}
        {...form.getInputProps("next")}
      />
      <div className={classes.buttons}>
        <Button type="submit" loading={isSending}>
          {t("savePassword")}
        </Button>
        <Button variant="default" onClick={onDone}>
          {common("cancel")}
        </Button>
      </div>
    </form>
  );
}
