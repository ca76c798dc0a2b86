/** Every night: what is kept beside the activities is held against them, and repaired where it drifted. */
import { rebuildGoals } from "../../services/rollups";
import { checkEverybody } from "../../services/verify";
import { inTurn, type MakeFunction, onClock } from "../job";

export const verifyProgressWork = inTurn(checkEverybody, rebuildGoals);

/** It looks at how things stand when it runs, not when it was to run: what is kept is of now. */
export const verifyProgressFunction: MakeFunction = ({ client, context }) =>
  onClock({ id: "verify-progress", cron: "0 4 * * *", work: verifyProgressWork })({
    client,
    context: () => context(),
  });
