/** Another e-mail address for the account; where mail goes out, it holds once it is confirmed. */
"use client";

import { Button, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { authClient } from "../../auth/client";
import { useTRPC } from "../../trpc/client";
import { isEmailLike } from "../auth/password-rule";
import { useSubmit } from "../auth/use-submit";
import { useTell } from "../today/use-tell";
import classes from "./settings.module.css";

export function ChangeAddress({ email }: { email: string }) {
  const t = useTranslations("settings.signIn");
  const check = useTranslations("auth.check");
  const tell = useTell();
  const queryClient = useQueryClient();
  const { profile } = useTRPC();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useForm({
    initialValues: { email },
    validate: { email: (next) => (isEmailLike(next) ? null : check("email")) },
  });
  const done = async () => {
    const asked = form.values.email.trim().toLowerCase();
    const now = await queryClient.fetchQuery({ ...profile.get.queryOptions(), staleTime: 0 });
    if (now.email === asked) tell(t("addressChanged"));
    setSentTo(now.email === asked ? null : asked);
  };
  const { send, isSending, refused } = useSubmit(() => void done());
  const submit = form.onSubmit(({ email: next }) =>
    send(() => authClient.changeEmail({ newEmail: next.trim(), callbackURL: "/settings" })),
  );
  const isSame = form.values.email.trim().toLowerCase() === email;
  return (
    <div>
      <form className={classes.inline} method="post" onSubmit={submit} noValidate>
        <TextInput
          label={t("address")}
          type="email"
          name="email"
          autoComplete="email"
          {...form.getInputProps("email")}
        />
        <Button type="submit" variant="default" loading={isSending} disabled={isSame}>
          {t("changeAddress")}
        </Button>
      </form>
      {sentTo && <p role="status">{t("addressSent", { email: sentTo })}</p>}
      {refused && <p role="alert">{refused}</p>}
    </div>
  );
}
