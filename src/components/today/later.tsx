/** The parts of Today that most visits do not need: each is loaded when it is first asked for. */
"use client";

import dynamic from "next/dynamic";
import { ListSkeleton } from "../layout/skeletons";

export const LogSheet = dynamic(() => import("./log-sheet").then((loaded) => loaded.LogSheet));
export const HolidayDialog = dynamic(() =>
  import("./holiday-dialog").then((loaded) => loaded.HolidayDialog),
);
export const HolidayLine = dynamic(() =>
  import("./holiday-line").then((loaded) => loaded.HolidayLine),
);
export const TimerStrip = dynamic(() =>
  import("./timer-strip").then((loaded) => loaded.TimerStrip),
);
export const ArrangeGoals = dynamic(
  () => import("./arrange-goals").then((loaded) => loaded.ArrangeGoals),
  { loading: () => <ListSkeleton /> },
);
export const PastDay = dynamic(() => import("./past-day").then((loaded) => loaded.PastDay), {
  loading: () => <ListSkeleton />,
});
