/** All routers in one: the whole surface that tRPC serves. */
import { createCallerFactory, createRouter } from "../init";
import { activitiesRouter } from "./activities";
import { goalsRouter } from "./goals";
import { importsRouter } from "./imports";
import { notificationsRouter } from "./notifications";
import { opsRouter } from "./ops";
import { profileRouter } from "./profile";
import { progressRouter } from "./progress";
import { recommendationsRouter } from "./recommendations";
import { templatesRouter } from "./templates";

export const appRouter = createRouter({
  goals: goalsRouter,
  activities: activitiesRouter,
  progress: progressRouter,
  templates: templatesRouter,
  recommendations: recommendationsRouter,
  notifications: notificationsRouter,
  profile: profileRouter,
  imports: importsRouter,
  ops: opsRouter,
});
export type AppRouter = typeof appRouter;

/** Calls procedures without HTTP. */
export const createCaller = createCallerFactory(appRouter);
