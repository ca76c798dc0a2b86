/** Answers a shared goal's badge, which other sites may show. */
import "server-only";
import { type Badge, badgeSvg } from "../domain/badge";
import type { PatternName } from "../domain/settings";
import type { SharedGoal } from "../domain/share";
import { logger } from "../logger";
import { spokenTexts } from "../messages/spoken";
import { sharedGoal } from "./shared-goal";

const ENDING = ".svg";
const GREY = "#6c7278";
/** The patterns' light tones, dark enough for white words. */
const tones: Record<PatternName, string> = {
  recurring: "#2468c9",
  milestone: "#6d4fc2",
  target: "#16764c",
  streak: "#aa4c08",
  limit: "#b83250",
};

/**
 * The badge in `<token>.svg`; a link that is gone answers 404 with a grey badge, so that a page that
 * shows it says why nothing is there.
 * @param open what a token shows; tests bring their own
 */
export async function answerBadge(
  file: string,
  open: (token: string) => Promise<SharedGoal | null> = sharedGoal,
): Promise<Response> {
  const token = file.endsWith(ENDING) ? file.slice(0, -ENDING.length) : "";
  try {
    const goal = await open(token);
    return goal === null ? answer(404, gone()) : answer(200, badgeOf(goal));
  } catch (error) {
    logger.error({ error, code: "BADGE_FAILED" }, "a badge failed");
    return answer(500, gone());
  }
}

/** The streak where the pattern has one, else how far it is. */
function badgeOf({ title, pattern, status, progress }: SharedGoal): Badge {
  const t = spokenTexts();
  const { streak, percent } = progress;
  const color = tones[pattern];
  if (status === "completed") return { label: title, message: t("share.badge.completed"), color };
  if (streak === null) {
    const message = t("share.badge.percent", { percent: Math.floor(percent) / 100 });
    return { label: title, message, color };
  }
  const { unit, current: count } = streak;
  const message = t(`share.badge.streak.${unit}`, { count });
  return { label: title, message, color: count === 0 ? GREY : color };
}

function gone(): Badge {
  const t = spokenTexts();
  return { label: t("common.name"), message: t("share.badge.gone"), color: GREY };
}

function answer(status: number, badge: Badge): Response {
  return new Response(badgeSvg(badge), {
    status,
    headers: {
      "content-type": "image/svg+xml; charset=utf-8",
      // A page that shows it asks again each time, so a link taken back is gone there too.
      "cache-control": "no-store",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      "cross-origin-resource-policy": "cross-origin",
      "x-content-type-options": "nosniff",
      "x-robots-tag": "noindex",
    },
  });
}
