/** Notices as their person reads them, and what they choose about them. */
import {
  countNotices,
  type KeptNotice,
  markNoticesRead,
  pageOfNotices,
  saveNoticeChoices,
  titlesOf,
} from "../db/queries/notices";
import { saveProfile } from "../db/queries/profiles";
import { listSubscriptions } from "../db/queries/push-subscriptions";
import { AppError } from "../domain/errors";
import type {
  Notice,
  NoticeList,
  NoticeSettings,
  NoticeSettingsPatch,
} from "../domain/notice-list";
import {
  type ChannelChoice,
  choiceOf,
  type NoticeChoices,
  type NoticeKind,
  noticeKinds,
} from "../domain/notification";
import type { Page } from "../domain/page";
import { goalsNamedIn, noticeText } from "../messages/notice-text";
import { pushSettings } from "../push/client";
import { changing, reading, type Scope, type ServiceContext } from "./context";

/** One page of the person's notices, newest first, each with its goal's present title. */
export function listNotices(ctx: ServiceContext, list: NoticeList): Promise<Page<Notice>> {
  return reading(ctx, async ({ tx, userId }) => {
    const { items, nextCursor } = await pageOfNotices(tx, { userId }, list);
    const titles = await titlesOf(tx, { userId }, items.flatMap(goalsNamedIn));
    return { items: items.map((notice) => noticeOf(notice, titles)), nextCursor };
  });
}

function noticeOf(notice: KeptNotice, titles: ReadonlyMap<string, string>): Notice {
  const { id: notificationId, kind, goalId, createdAt, readAt } = notice;
  return { notificationId, kind, goalId, ...noticeText(notice, titles), createdAt, readAt };
}

/**
 * Marks notices as read, all of them or none.
 * @throws AppError `NOT_FOUND`
 */
export function markRead(
  ctx: ServiceContext,
  { ids }: { ids: readonly string[] },
): Promise<{ marked: number }> {
  const wanted = [...new Set(ids.map((id) => id.toLowerCase()))];
  return changing(ctx, async ({ tx, userId, now }) => {
    const found = await countNotices(tx, { userId }, wanted);
    if (found < wanted.length) throw new AppError("NOT_FOUND");
    return { marked: await markNoticesRead(tx, { userId }, wanted, now) };
  });
}

/** Marks everything told so far as read. */
export function markAllRead(ctx: ServiceContext): Promise<{ marked: number }> {
  return changing(ctx, async ({ tx, userId, now }) => ({
    marked: await markNoticesRead(tx, { userId }, "all", now),
  }));
}

/** What the person is told, and where. */
export function getNoticeSettings(ctx: ServiceContext): Promise<NoticeSettings> {
  return reading(ctx, (scope) => settingsOf(scope, scope.profile));
}

type Chosen = Pick<Scope["profile"], "noticeSettings" | "quietHours">;

async function settingsOf({ tx, userId }: Scope, chosen: Chosen): Promise<NoticeSettings> {
  const { noticeSettings, quietHours } = chosen;
  const devices = await listSubscriptions(tx, { userId });
  const publicKey = pushSettings()?.publicKey ?? null;
  const kinds = noticeKinds.map((kind) => [kind, choiceOf(noticeSettings, kind)]);
  return {
    ...(Object.fromEntries(kinds) as Record<NoticeKind, ChannelChoice>),
    quietHours,
    push: {
      isPossible: publicKey !== null,
      publicKey,
      endpoints: devices.map(({ endpoint }) => endpoint),
    },
  };
}

/** Changes the channels that the patch names, and quiet hours when it does. */
export function updateNoticeSettings(
  ctx: ServiceContext,
  { patch }: { patch: NoticeSettingsPatch },
): Promise<NoticeSettings> {
  const { quietHours, ...kinds } = patch;
  const work = async (scope: Scope) => {
    const { tx, userId, profile, now } = scope;
    const noticeSettings: NoticeChoices = { ...profile.noticeSettings };
    for (const kind of noticeKinds) {
      const choice = kinds[kind];
      if (choice) noticeSettings[kind] = { ...noticeSettings[kind], ...given(choice) };
    }
    await saveNoticeChoices(tx, { userId }, noticeSettings, now);
    if (quietHours !== undefined) await saveProfile(tx, { userId }, { quietHours }, now);
    const hours = quietHours === undefined ? profile.quietHours : quietHours;
    return settingsOf(scope, { noticeSettings, quietHours: hours });
  };
  return changing(ctx, work, { isKeyed: true });
}

/** The channels that are named. */
function given(choice: { [channel in keyof ChannelChoice]?: boolean | undefined }) {
  const named = Object.entries(choice).filter(([, isOn]) => isOn !== undefined);
  return Object.fromEntries(named) as Partial<ChannelChoice>;
}
