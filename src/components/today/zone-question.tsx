/** On a device whose clock is another than the person's days go by: says so, and offers to follow it. */
"use client";

import { Button } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { browserTimeZone } from "../../auth/client";
import { usePerson } from "../offline/person";
import { useProfileChange } from "../settings/use-profile-change";
import { isSameClock } from "./same-clock";
import classes from "./zone-hint.module.css";

const never = () => () => {};
const spoken = (zone: string) => zone.replaceAll("_", " ");

export function ZoneHint() {
  const t = useTranslations("today.zone");
  const router = useRouter();
  const own = usePerson().dayRule.timeZone;
  const device = useSyncExternalStore(never, browserTimeZone, () => own);
  const { mutate, isPending } = useProfileChange();
  const pair = `${own} ${device}`;
  const [kept, setKept] = useLocalStorage({ key: "cairn-zone-kept", defaultValue: "" });
  if (kept === pair || isSameClock(own, device, Date.now())) return null;
  const take = () => mutate({ timeZone: device }, { onSuccess: () => router.refresh() });
  return (
    <section className={classes.hint} aria-label={t("label")}>
      <p>{t("sentence", { device: spoken(device), own: spoken(own) })}</p>
      <div className={classes.actions}>
        <Button loading={isPending} onClick={take}>
          {t("take", { device: spoken(device) })}
        </Button>
        <Button variant="default" onClick={() => setKept(pair)}>
          {t("keep", { own: spoken(own) })}
        </Button>
      </div>
    </section>
  );
}
