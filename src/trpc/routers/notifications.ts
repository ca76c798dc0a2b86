/** Notices: reading them, choosing what is told where, and the devices that get pushes. */
import { z } from "zod";
import {
  markReadSchema,
  noticeListSchema,
  updateNoticeSettingsSchema,
} from "../../domain/notice-list";
import { subscribePushSchema, unsubscribePushSchema } from "../../domain/push-subscription";
import {
  getNoticeSettings,
  listNotices,
  markAllRead,
  markRead,
  updateNoticeSettings,
} from "../../services/notifications";
import { subscribePush, unsubscribePush } from "../../services/push-devices";
import { authedProcedure, createRouter } from "../init";

const nothing = z.strictObject({}).optional();

export const notificationsRouter = createRouter({
  list: authedProcedure
    .input(noticeListSchema.prefault({}))
    .query(({ ctx, input }) => listNotices(ctx, input)),
  markRead: authedProcedure
    .input(markReadSchema)
    .mutation(({ ctx, input }) => markRead(ctx, input)),
  markAllRead: authedProcedure.input(nothing).mutation(({ ctx }) => markAllRead(ctx)),
  settings: authedProcedure.input(nothing).query(({ ctx }) => getNoticeSettings(ctx)),
  updateSettings: authedProcedure
    .input(updateNoticeSettingsSchema)
    .mutation(({ ctx, input }) => updateNoticeSettings(ctx, input)),
  subscribePush: authedProcedure
    .input(subscribePushSchema)
    .mutation(({ ctx, input }) => subscribePush(ctx, input)),
  unsubscribePush: authedProcedure
    .input(unsubscribePushSchema)
    .mutation(({ ctx, input }) => unsubscribePush(ctx, input)),
});
