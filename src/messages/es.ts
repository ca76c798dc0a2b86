/** The Spanish catalog: every text of the app, one file a screen. */
import auth from "./es/auth.json";
import because from "./es/because.json";
import common from "./es/common.json";
import errors from "./es/errors.json";
import goal from "./es/goal.json";
import goals from "./es/goals.json";
import imports from "./es/imports.json";
import landing from "./es/landing.json";
import mails from "./es/mails.json";
import notices from "./es/notices.json";
import offline from "./es/offline.json";
import ops from "./es/ops.json";
import reasons from "./es/reasons.json";
import recommendations from "./es/recommendations.json";
import report from "./es/report.json";
import review from "./es/review.json";
import settings from "./es/settings.json";
import share from "./es/share.json";
import templates from "./es/templates.json";
import today from "./es/today.json";

export const es = {
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
