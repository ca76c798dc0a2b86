/** On a device whose clock is another than the person's days go by, the question which one shall count. */
"use client";

import { lazy, Suspense } from "react";
import { useDeviceZone } from "../layout/device-zone";
import { usePerson } from "../offline/person";
import { isSameClock } from "./same-clock";

const ZoneQuestion = lazy(() => import("./zone-question"));

export function ZoneHint() {
  const own = usePerson().dayRule.timeZone;
  const device = useDeviceZone(own);
  if (isSameClock(own, device, Date.now())) return null;
  return (
    <Suspense>
      <ZoneQuestion own={own} device={device} />
    </Suspense>
  );
}
