/** What the pages and pictures behind a shared goal's link show; nobody need be signed in. */
import "server-only";
import { cache } from "react";
import { database } from "../db/client";
import { instantOf } from "../domain/calendar";
import { logger } from "../logger";
import { openShare } from "../services/shares";

/** The goal of a link, or `null`; asked for once in a request. */
export const sharedGoal = cache((token: string) =>
  openShare({ db: database(), now: () => instantOf(Date.now()), logger }, token),
);
