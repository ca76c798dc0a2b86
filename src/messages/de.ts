/** The German catalog: every text of the app, one file a screen. */
import auth from "./de/auth.json";
import because from "./de/because.json";
import common from "./de/common.json";
import errors from "./de/errors.json";
import goal from "./de/goal.json";
import goals from "./de/goals.json";
import imports from "./de/imports.json";
import landing from "./de/landing.json";
import mails from "./de/mails.json";
import notices from "./de/notices.json";
import offline from "./de/offline.json";
import ops from "./de/ops.json";
import reasons from "./de/reasons.json";
import recommendations from "./de/recommendations.json";
import report from "./de/report.json";
import review from "./de/review.json";
import settings from "./de/settings.json";
import share from "./de/share.json";
import templates from "./de/templates.json";
import today from "./de/today.json";

export const de = {
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
