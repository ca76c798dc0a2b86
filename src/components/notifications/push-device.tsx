/** Reminders on this device: said how it stands, asked only by a press. */
"use client";

import { Button } from "@mantine/core";
import { IconBellOff, IconBellRinging } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import classes from "./notifications.module.css";
import { usePushDevice } from "./use-push-device";

const icon = { size: 20, stroke: 1.75, "aria-hidden": true } as const;

/** For settings: how it stands, whatever that is. */
export function PushDevice() {
  const t = useTranslations("notices.device");
  const { state, isBusy, start, stop } = usePushDevice();
  if (state === "hidden") return null;
  return (
    <div className={classes.device}>
      <p>{t(state)}</p>
      {state === "off" && (
        <Button
          variant="default"
          loading={isBusy}
          onClick={start}
          leftSection={<IconBellRinging {...icon} />}
        >
          {t("ask")}
        </Button>
      )}
      {state === "on" && (
        <Button
          variant="default"
          loading={isBusy}
          onClick={stop}
          leftSection={<IconBellOff {...icon} />}
        >
          {t("stop")}
        </Button>
      )}
    </div>
  );
}

/** Beside a reminder: an offer, where there is something to offer. */
export function PushOffer() {
  const t = useTranslations("notices.device");
  const { state, isBusy, start } = usePushDevice();
  if (state !== "off") return null;
  return (
    <div>
      <Button
        variant="default"
        loading={isBusy}
        onClick={start}
        leftSection={<IconBellRinging {...icon} />}
      >
        {t("ask")}
      </Button>
    </div>
  );
}
