/** Lists of notices, what a person chooses about them, and the inputs that change both. */
import { z } from "zod";
import { type ChannelChoice, type NoticeKind, noticeSettingsPatchSchema } from "./notification";
import { pageFields } from "./page";
import { type QuietHours, quietHoursSchema } from "./profile";

/** Input of `notifications.list`. */
export const noticeListSchema = z.strictObject({
  unreadOnly: z.boolean().default(false),
  ...pageFields,
});
export type NoticeList = z.infer<typeof noticeListSchema>;

/** Input of `notifications.markRead`. */
export const markReadSchema = z.strictObject({ ids: z.array(z.uuid()).min(1).max(100) });

/** Patch of `notifications.updateSettings`: channels by kind, and quiet hours. */
export const updateNoticeSettingsSchema = z.strictObject({
  patch: noticeSettingsPatchSchema.extend({ quietHours: quietHoursSchema.nullable().optional() }),
});
export type NoticeSettingsPatch = z.infer<typeof updateNoticeSettingsSchema>["patch"];

/** One notice as its person reads it. */
export interface Notice {
  notificationId: string;
  kind: NoticeKind;
  goalId: string | null;
  title: string;
  body: string;
  createdAt: string;
  readAt: string | null;
}

/** The channels of every kind, and what else decides when something is told. */
export type NoticeSettings = Record<NoticeKind, ChannelChoice> & {
  quietHours: QuietHours | null;
  push: {
    /** Whether this Cairn can send pushes at all. */
    isPossible: boolean;
    /** What a browser subscribes with. */
    publicKey: string | null;
    /** Endpoints of the person's own devices. */
    endpoints: string[];
  };
};
