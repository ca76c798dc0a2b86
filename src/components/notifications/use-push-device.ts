/** Pushes on this device: whether they come here, and switching them on and off. */
"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useTRPC, useTRPCClient } from "../../trpc/client";
import { useTell } from "../today/use-tell";
import { lookAtBrowser, subscribeBrowser, unsubscribeBrowser } from "./push-browser";

/** `hidden`: not known yet, or this Cairn sends no pushes. */
export type DeviceState = "hidden" | "unsupported" | "blocked" | "off" | "on";

const BROWSER_KEY = ["push-browser"];

export function usePushDevice() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const t = useTranslations("notices.device");
  const tell = useTell();
  const { data: settings } = useQuery(trpc.notifications.settings.queryOptions());
  const browser = useQuery({ queryKey: BROWSER_KEY, queryFn: lookAtBrowser, retry: false });
  const onSettled = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: BROWSER_KEY }),
      queryClient.invalidateQueries({ queryKey: trpc.notifications.settings.queryKey() }),
    ]);
  const start = useMutation({
    mutationFn: async (publicKey: string) => {
      const given = await subscribeBrowser(publicKey);
      if (given === null) return false;
      const { endpoint = "", expirationTime = null, keys } = given;
      const { p256dh = "", auth = "" } = keys ?? {};
      const subscription = { endpoint, expirationTime, keys: { p256dh, auth } };
      await client.notifications.subscribePush.mutate({ subscription });
      return true;
    },
    onSuccess: (isOn) => isOn && tell(t("started")),
    onError: () => tell(t("failed")),
    onSettled,
  });
  const stop = useMutation({
    mutationFn: async () => {
      const endpoint = await unsubscribeBrowser();
      if (endpoint !== null) await client.notifications.unsubscribePush.mutate({ endpoint });
    },
    onSuccess: () => tell(t("stopped")),
    onError: () => tell(t("failed")),
    onSettled,
  });
  const publicKey = settings?.push.publicKey ?? null;
  return {
    state: stateOf(browser.data, settings?.push ?? null),
    isBusy: start.isPending || stop.isPending,
    start: () => publicKey !== null && start.mutate(publicKey),
    stop: () => stop.mutate(),
  };
}

function stateOf(
  browser: Awaited<ReturnType<typeof lookAtBrowser>> | undefined,
  push: { isPossible: boolean; endpoints: string[] } | null,
): DeviceState {
  if (!browser || !push?.isPossible) return "hidden";
  if (browser.can === "nothing") return "unsupported";
  if (browser.can === "blocked") return "blocked";
  const isOurs = browser.endpoint !== null && push.endpoints.includes(browser.endpoint);
  return isOurs ? "on" : "off";
}
