/** When the goal reminds: times, each with its days. */
"use client";

import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useRef } from "react";
import { useTranslations } from "use-intl";
import { PushOffer } from "../../notifications/push-device";
import classes from "./form.module.css";
import reminders from "./reminders.module.css";
import type { FieldsProps } from "./use-goal-form";
import { WeekdayToggles } from "./weekday-toggles";

const MOST = 10;
const EVENING = "19:00";
const icon = { size: 20, stroke: 1.75, "aria-hidden": true } as const;

export function ReminderFields({ form }: FieldsProps) {
  const t = useTranslations("notices.reminders");
  const addButton = useRef<HTMLButtonElement>(null);
  const count = form.getValues().reminders.length;
  const remove = (index: number) => {
    form.removeListItem("reminders", index);
    addButton.current?.focus();
  };
  return (
    <fieldset className={classes.group}>
      <legend>{t("title")}</legend>
      <p className={classes.hint}>{t("hint")}</p>
      <div className={reminders.list}>
        {Array.from({ length: count }, (_, index) => (
          <ReminderRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a reminder is nothing but its place in the list
            key={index}
            form={form}
            index={index}
            onRemove={() => remove(index)}
          />
        ))}
        <div className={reminders.foot}>
          {count < MOST && (
            <Button
              ref={addButton}
              variant="default"
              leftSection={<IconPlus {...icon} />}
              onClick={() => form.insertListItem("reminders", { at: EVENING, days: [] })}
            >
              {t("add")}
            </Button>
          )}
          {count > 0 && <PushOffer />}
        </div>
      </div>
    </fieldset>
  );
}

interface ReminderRowProps extends FieldsProps {
  index: number;
  onRemove: () => void;
}

function ReminderRow({ form, index, onRemove }: ReminderRowProps) {
  const t = useTranslations("notices.reminders");
  const number = index + 1;
  const days = form.values.reminders[index]?.days ?? [];
  return (
    <div className={reminders.reminder}>
      <div className={reminders.time}>
        <TextInput
          key={form.key(`reminders.${index}.at`)}
          {...form.getInputProps(`reminders.${index}.at`)}
          type="time"
          aria-label={t("at", { number })}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          size={44}
          aria-label={t("remove", { number })}
          onClick={onRemove}
        >
          <IconTrash {...icon} />
        </ActionIcon>
      </div>
      <fieldset className={classes.group} aria-label={t("days", { number })}>
        <WeekdayToggles
          chosen={days}
          onChange={(next) => form.setFieldValue(`reminders.${index}.days`, next)}
        />
      </fieldset>
    </div>
  );
}
