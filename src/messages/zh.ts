/** The Chinese catalog: every text of the app, one file a screen. */
import auth from "./zh/auth.json";
import because from "./zh/because.json";
import common from "./zh/common.json";
import errors from "./zh/errors.json";
import goal from "./zh/goal.json";
import goals from "./zh/goals.json";
import imports from "./zh/imports.json";
import landing from "./zh/landing.json";
import mails from "./zh/mails.json";
import notices from "./zh/notices.json";
import offline from "./zh/offline.json";
import ops from "./zh/ops.json";
import reasons from "./zh/reasons.json";
import recommendations from "./zh/recommendations.json";
import report from "./zh/report.json";
import review from "./zh/review.json";
import settings from "./zh/settings.json";
import share from "./zh/share.json";
import templates from "./zh/templates.json";
import today from "./zh/today.json";

export const zh = {
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
