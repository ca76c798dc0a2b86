/** After a log or a change: a streak extended or broken, a mark reached, a goal complete. */
import { eventSchemas } from "../../events/catalog";
import { followGoal } from "../../services/notices";
import { rebuildGoal } from "../../services/rollups";
import type { MakeFunction } from "../job";

export const checkStreakFunction: MakeFunction = ({ client, context }) =>
  client.createFunction(
    {
      id: "check-streak",
      triggers: [{ event: "activity/logged" }, { event: "goal/changed" }],
      concurrency: { limit: 5 },
      retries: 4,
    },
    async ({ event, step }) => {
      const data = eventSchemas["activity/logged"].parse(event.data);
      const told = await step.run("tell", () => followGoal(context(), data));
      const rebuilt = await step.run("rebuild", () => rebuildGoal(context(), data));
      return { ...told, rebuilt: rebuilt.count };
    },
  );
