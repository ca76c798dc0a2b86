/** What every procedure is called with: things of a person, and a good input for each. */
import type postgres from "postgres";
import { v7 } from "uuid";
import { call } from "./http";
import { give } from "./import-files";
import { type Person, TODAY } from "./people";
import { newSubscription } from "./push-service";

export const daily = {
  pattern: "recurring",
  settings: { period: "day", amount: 8, unit: "glasses" },
};

export interface Things {
  goalId: string;
  activityId: string;
  fileId: string;
  previewId: string;
  noticeId: string;
  endpoint: string;
  recommendationId: string;
  attachmentId: string;
}

const newBrowser = () => newSubscription(`https://push.example.com/${v7()}`);

/** One of each, made by the person. */
export async function thingsOf(person: Person, owner: postgres.Sql): Promise<Things> {
  const goal = await call(person, "goals.create", { title: `Goal ${v7()}`, ...daily });
  const goalId = String(goal.value["goalId"]);
  const logged = await call(person, "activities.log", { goalId, clientKey: v7(), value: 1 });
  const { activityId } = logged.value["activity"] as Things;
  const fileId = await give(person, "date,goal,value\n2026-03-01,Read,1\n");
  const preview = await call(person, "imports.preview", { fileId });
  const noticeId = v7();
  await owner`insert into notices (id, user_id, goal_id, kind, facts)
    values (${noticeId}, ${person.userId}, ${goalId}, 'goalCompleted', '{}')`;
  const subscription = newBrowser();
  await call(person, "notifications.subscribePush", { subscription });
  const previewId = String(preview.value["previewId"]);
  const attached = await call(person, "activities.attach", {
    activityId,
    url: "https://a.example",
  });
  const recommended = await call(person, "recommendations.list", {});
  const [first] = recommended.value as unknown as Things[];
  return {
    ...{ goalId, activityId, fileId, previewId, noticeId },
    endpoint: subscription.endpoint,
    attachmentId: (attached.value["attachment"] as Things).attachmentId,
    recommendationId: first?.recommendationId ?? "",
  };
}

/** A good input of every procedure; those that take an id use it. `other` says what a stranger's id answers. */
export const cases: Record<string, { input: (things: Things) => unknown; other?: string }> = {
  "goals.create": { input: () => ({ title: `Goal ${v7()}`, ...daily }) },
  "goals.list": { input: () => ({}) },
  "goals.byId": { input: ({ goalId }) => ({ goalId }), other: "GOAL_NOT_FOUND" },
  "goals.update": {
    input: ({ goalId }) => ({ goalId, version: 1, patch: { color: "#112233" } }),
    other: "GOAL_NOT_FOUND",
  },
  "goals.previewUpdate": {
    input: ({ goalId }) => ({
      goalId,
      effective: "always",
      patch: { settings: { period: "day", amount: 9, unit: "glasses" } },
    }),
    other: "GOAL_NOT_FOUND",
  },
  "goals.pause": { input: ({ goalId }) => ({ goalId, rejoin: true }), other: "GOAL_NOT_FOUND" },
  "goals.resume": { input: ({ goalId }) => ({ goalId }), other: "GOAL_NOT_FOUND" },
  "goals.pauseAll": { input: () => ({ from: "2026-05-01", until: "2026-05-08" }) },
  "goals.resumeAll": { input: () => ({ from: "2026-05-01" }) },
  "goals.pin": { input: ({ goalId }) => ({ goalId, pinned: true }), other: "GOAL_NOT_FOUND" },
  "goals.arrange": { input: ({ goalId }) => ({ goalIds: [goalId] }), other: "GOAL_NOT_FOUND" },
  "goals.removePause": {
    input: ({ goalId }) => ({ goalId, from: TODAY, until: "2026-03-12" }),
    other: "GOAL_NOT_FOUND",
  },
  "progress.explain": { input: ({ goalId }) => ({ goalId }), other: "GOAL_NOT_FOUND" },
  "progress.runs": {
    input: ({ goalId }) => ({ goalId, from: "2026-03-01" }),
    other: "GOAL_NOT_FOUND",
  },
  "progress.rhythm": { input: ({ goalId }) => ({ goalId }), other: "GOAL_NOT_FOUND" },
  "goals.terms": { input: ({ goalId }) => ({ goalId }), other: "GOAL_NOT_FOUND" },
  "progress.overview": { input: () => ({ from: "2026-03-01", to: TODAY }) },
  "progress.together": { input: () => ({}) },
  "goals.complete": { input: ({ goalId }) => ({ goalId }), other: "GOAL_NOT_FOUND" },
  "goals.reopen": { input: ({ goalId }) => ({ goalId }), other: "GOAL_NOT_FOUND" },
  "activities.log": {
    input: ({ goalId }) => ({ goalId, clientKey: v7(), value: 2 }),
    other: "GOAL_NOT_FOUND",
  },
  "activities.logMany": {
    input: ({ goalId }) => ({ entries: [{ goalId, clientKey: v7(), value: 2 }] }),
  },
  "activities.list": { input: ({ goalId }) => ({ goalId }), other: "GOAL_NOT_FOUND" },
  "activities.removed": { input: ({ goalId }) => ({ goalId }), other: "GOAL_NOT_FOUND" },
  "activities.update": {
    input: ({ activityId }) => ({ activityId, version: 1, patch: { note: "a" } }),
    other: "ACTIVITY_NOT_FOUND",
  },
  "activities.remove": { input: ({ activityId }) => ({ activityId }), other: "ACTIVITY_NOT_FOUND" },
  "activities.restore": {
    input: ({ activityId }) => ({ activityId }),
    other: "ACTIVITY_NOT_FOUND",
  },
  "activities.attach": {
    input: ({ activityId }) => ({ activityId, url: "https://b.example" }),
    other: "ACTIVITY_NOT_FOUND",
  },
  "activities.detach": { input: ({ attachmentId }) => ({ attachmentId }), other: "NOT_FOUND" },
  "progress.today": { input: () => ({}) },
  "progress.byGoal": { input: ({ goalId }) => ({ goalId }), other: "GOAL_NOT_FOUND" },
  "progress.history": {
    input: ({ goalId }) => ({ goalId, from: TODAY, to: TODAY }),
    other: "GOAL_NOT_FOUND",
  },
  "templates.list": { input: () => ({}) },
  "templates.start": { input: () => ({ templateId: "water" }) },
  "templates.save": {
    input: ({ goalId }) => ({ goalId, title: "Mine" }),
    other: "GOAL_NOT_FOUND",
  },
  "recommendations.list": { input: () => ({}) },
  "recommendations.dismiss": {
    input: ({ recommendationId }) => ({ recommendationId, reason: "Not now" }),
    other: "NOT_FOUND",
  },
  "recommendations.accept": {
    input: ({ recommendationId }) => ({ recommendationId }),
    other: "NOT_FOUND",
  },
  "notifications.list": { input: () => ({}) },
  "notifications.markRead": {
    input: ({ noticeId }) => ({ ids: [noticeId] }),
    other: "NOT_FOUND",
  },
  "notifications.markAllRead": { input: () => ({}) },
  "notifications.settings": { input: () => ({}) },
  "notifications.updateSettings": {
    input: () => ({ patch: { streak: { email: false }, quietHours: null } }),
  },
  "notifications.subscribePush": { input: () => ({ subscription: newBrowser() }) },
  "notifications.unsubscribePush": {
    input: ({ endpoint }) => ({ endpoint }),
    other: "NOT_FOUND",
  },
  "profile.get": { input: () => ({}) },
  "profile.update": { input: () => ({ eveningHour: 19 }) },
  "imports.preview": { input: ({ fileId }) => ({ fileId }), other: "NOT_FOUND" },
  "imports.rows": { input: ({ previewId }) => ({ previewId }), other: "NOT_FOUND" },
  "imports.commit": { input: ({ previewId }) => ({ previewId }), other: "NOT_FOUND" },
  "imports.status": {
    input: ({ previewId }) => ({ importId: previewId }),
    other: "NOT_FOUND",
  },
  "imports.rollback": {
    input: ({ previewId }) => ({ importId: previewId }),
    other: "NOT_FOUND",
  },
  "imports.list": { input: () => ({}) },
  "goals.sharing": { input: ({ goalId }) => ({ goalId }), other: "GOAL_NOT_FOUND" },
  "goals.share": { input: ({ goalId }) => ({ goalId }), other: "GOAL_NOT_FOUND" },
  "goals.unshare": { input: ({ goalId }) => ({ goalId }), other: "GOAL_NOT_FOUND" },
  "goals.archive": { input: ({ goalId }) => ({ goalId }), other: "GOAL_NOT_FOUND" },
  "goals.restore": { input: ({ goalId }) => ({ goalId }), other: "GOAL_NOT_FOUND" },
  "goals.remove": { input: ({ goalId }) => ({ goalId }), other: "GOAL_NOT_FOUND" },
};
