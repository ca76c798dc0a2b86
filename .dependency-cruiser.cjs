// The import rules of the house: which floor may know which, and which vendor lives where.
const tests = "\\.test\\.tsx?$|^src/testing/|^e2e/";
const floorOne = "^src/(db|cache|email|push|files|events)/";

/** One vendor, one home: the package may be imported from these places only. */
const vendorHome = (name, packages, homes) => ({
  name: `vendor-${name}`,
  comment: `${packages} is known in ${homes} only.`,
  severity: "error",
  from: { path: "^src/", pathNot: `${homes}|${tests}|^src/commands/` },
  to: { path: `(^|/)node_modules/(${packages})(/|$)` },
});

const direction = (name, from, to, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: from, pathNot: tests },
  to: { path: to },
});

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-circles",
      comment: "Two files that need each other are one file, or lack a third.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-unresolvable",
      comment: "Every import leads somewhere.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "no-tests-in-production",
      comment: "What runs for people knows nothing of tests.",
      severity: "error",
      from: { path: "^src/", pathNot: tests },
      to: { path: tests },
    },
    {
      name: "no-development-packages-in-production",
      comment: "A package that production imports is a dependency, not a devDependency.",
      severity: "error",
      from: { path: "^src/", pathNot: `${tests}|^src/commands/` },
      to: {
        dependencyTypes: ["npm-dev"],
        dependencyTypesNot: ["type-only"],
        pathNot: "node_modules/@types/",
      },
    },
    {
      name: "domain-stands-alone",
      comment: "The domain has no I/O and no clock: zod and Temporal only.",
      severity: "error",
      from: { path: "^src/domain/", pathNot: tests },
      to: { pathNot: "^src/domain/|(^|/)node_modules/(zod|temporal-polyfill)/" },
    },
    direction(
      "floor-one-looks-down",
      floorOne,
      "^src/(auth|services|trpc|inngest|components|app)/",
      "db, cache, email, push, files and events know the domain, never who uses them.",
    ),
    direction(
      "floor-two-looks-down",
      "^src/(auth|services)/",
      "^src/(trpc|inngest|components|app)/",
      "auth and services do not know who calls them.",
    ),
    direction(
      "floor-three-looks-down",
      "^src/(trpc|inngest)/",
      "^src/(components|app)/",
      "trpc and inngest do not know pages or components.",
    ),
    direction(
      "components-do-not-know-addresses",
      "^src/components/",
      "^src/app/",
      "A component is placed by a page, never the other way round.",
    ),
    direction(
      "components-reach-the-server-through-clients",
      "^src/components/",
      "^src/((db|cache|email|push|files|events|services|inngest)/|(trpc|auth)/(?!client\\.)|(env|logger|metrics)\\.)",
      "Components reach the server through trpc/client and auth/client only.",
    ),
    direction(
      "pages-go-through-trpc",
      "^src/app/(?!(api|u|do|badge)/)",
      "^src/((db|cache|email|push|files|events|services|inngest)/|trpc/(?!server\\.|client\\.|query-client\\.)|auth/(?!session\\.|client\\.))",
      "Pages go through trpc/server and auth/session; only plain routes may call services or inngest.",
    ),
    {
      name: "services-are-called-from-above",
      comment:
        "Services are called by trpc, inngest and app/api, by auth beside them, by nobody else.",
      severity: "error",
      from: {
        path: "^src/",
        pathNot: `^src/(services|auth|trpc|inngest|app/api|components|app|commands)/|${floorOne}|^src/domain/|${tests}|^src/instrumentation`,
      },
      to: { path: "^src/services/" },
    },
    {
      name: "services-do-not-call-sideways",
      comment:
        "What services share is progress, notices, due-notices and context, or belongs on another floor. Only recommendations do what they recommend through the services that do it.",
      severity: "error",
      from: {
        path: "^src/services/",
        pathNot: `^src/services/(progress|context|recommendations)\\.ts$|${tests}`,
      },
      to: {
        path: "^src/services/",
        pathNot: "^src/services/(progress|notices|due-notices|context)\\.ts$",
      },
    },
    {
      name: "job-engine-stands-apart",
      comment: "Only the command that starts the job engine knows it.",
      severity: "error",
      from: { path: "^src/", pathNot: `^src/(job-engine|commands)/|${tests}` },
      to: { path: "^src/job-engine/" },
    },
    {
      name: "job-engine-needs-little",
      comment:
        "The job engine is made of node, the Postgres driver, a cron parser and its own files.",
      severity: "error",
      from: { path: "^src/job-engine/", pathNot: tests },
      to: {
        dependencyTypesNot: ["core"],
        pathNot: "^src/job-engine/|(^|/)node_modules/(postgres|croner)/",
      },
    },
    {
      name: "commands-stand-apart",
      comment: "The app does not know the commands that start it.",
      severity: "error",
      from: { path: "^src/", pathNot: `^src/commands/|${tests}` },
      to: { path: "^src/commands/" },
    },
    vendorHome(
      "database",
      "drizzle-orm|postgres",
      "^src/db/|^src/auth/server\\.ts$|^src/job-engine/store\\.ts$",
    ),
    vendorHome("link", "next/link\\.js", "^src/components/layout/link\\.tsx$"),
    vendorHome("cron", "croner", "^src/job-engine/cron\\.ts$"),
    vendorHome("upstash", "@upstash", "^src/cache/"),
    vendorHome("resend", "resend|@react-email|react-email", "^src/email/"),
    vendorHome("react-pdf", "@react-pdf", "^src/files/report/"),
    vendorHome("photos", "sharp|aws4fetch", "^src/files/attachments/"),
    vendorHome("inngest", "inngest", "^src/(events|inngest|app/api/inngest)/"),
    vendorHome("web-push", "web-push", "^src/push/"),
    vendorHome("prom-client", "prom-client", "^src/metrics\\.ts$"),
    vendorHome("better-auth", "better-auth|@better-auth", "^src/auth/"),
    vendorHome("trpc-server", "@trpc/server", "^src/(trpc|app/api/trpc)/"),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types", "typings"],
    },
    cache: { folder: "node_modules/.cache/cairn-imports", strategy: "content" },
  },
};
