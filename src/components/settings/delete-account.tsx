/** The end of an account: asks for its address and password, and says what goes. */
"use client";

import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { authClient } from "../../auth/client";
import { useSubmit } from "../auth/use-submit";
import { Sheet } from "../layout/sheet";
import { forgetPerson } from "../offline/forget-person";
import { usePerson } from "../offline/person";
import { forgetUnsent } from "../offline/unsent-store";
import { forgetTimers } from "../today/timers";
import classes from "./settings.module.css";

interface Account {
  email: string;
  isAdministrator: boolean;
}

export function DeleteAccount(account: Account) {
  const t = useTranslations("settings.account");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        onClick={() => setOpen(true)}
        leftSection={<IconTrash size={20} stroke={1.75} aria-hidden="true" />}
      >
        {t("delete")}
      </Button>
      <Sheet isOpen={isOpen} onClose={() => setOpen(false)} title={t("deleteTitle")}>
        <DeleteForm account={account} onCancel={() => setOpen(false)} />
      </Sheet>
    </>
  );
}

interface DeleteFormProps {
  account: Account;
  onCancel: () => void;
}

function DeleteForm({ account: { email, isAdministrator }, onCancel }: DeleteFormProps) {
  const t = useTranslations("settings.account");
  const auth = useTranslations("auth");
  const common = useTranslations("common");
  const form = useForm({
    initialValues: { address: "", password: "" },
    validate: {
      address: (typed) => (typed.trim().toLowerCase() === email ? null : t("deleteAddressWrong")),
      password: (password) => (password ? null : auth("check.password")),
    },
  });
  const { send, isSending, refused } = useSubmit("/");
  const { personId } = usePerson();
  const submit = form.onSubmit(({ password }) =>
    send(async () => {
      const answer = await authClient.deleteUser({ password });
      if (answer.error) return answer;
      forgetTimers(personId);
      await Promise.all([forgetPerson(), forgetUnsent(personId)]);
      return answer;
    }),
  );
  return (
    <form className={classes.fields} method="post" onSubmit={submit} noValidate>
      <p>{t("deleteBody")}</p>
      {isAdministrator && <p>{t("deleteHeir")}</p>}
      {refused && <p role="alert">{refused}</p>}
      <TextInput
        label={t("deleteAddress", { email })}
        type="email"
        name="address"
        autoComplete="off"
        {...form.getInputProps("address")}
      />
      <PasswordInput
        label={t("deletePassword")}
        name="password"
        autoComplete="current-password"
        visibilityToggleButtonProps={{ "aria-label": auth("showPassword"), tabIndex: 0 }}
        {...form.getInputProps("password")}
      />
      <div className={classes.buttons}>
        <Button type="submit" color="red" variant="outline" loading={isSending}>
          {t("deleteForGood")}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {common("cancel")}
        </Button>
      </div>
    </form>
  );
}
