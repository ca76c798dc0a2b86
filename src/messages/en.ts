/** The English catalog: every text of the app, one file a screen. */
import auth from "./en/auth.json";
import because from "./en/because.json";
import common from "./en/common.json";
import errors from "./en/errors.json";
import goal from "./en/goal.json";
import goals from "./en/goals.json";
import imports from "./en/imports.json";
import landing from "./en/landing.json";
import mails from "./en/mails.json";
import notices from "./en/notices.json";
import offline from "./en/offline.json";
import ops from "./en/ops.json";
import reasons from "./en/reasons.json";
import recommendations from "./en/recommendations.json";
import report from "./en/report.json";
import review from "./en/review.json";
import settings from "./en/settings.json";
import share from "./en/share.json";
import templates from "./en/templates.json";
import today from "./en/today.json";

export const en = {
  auth,
  because,
  common,
  errors,
  goal,
  goals,
  imports,
  landing,
  mails,
  notices,
  offline,
  ops,
  reasons,
  recommendations,
  report,
  review,
  settings,
  share,
  templates,
  today,
};
