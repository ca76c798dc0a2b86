/** How Next builds and serves the app, and the headers every response carries. */
import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";

const root = fileURLToPath(new URL(".", import.meta.url));

const everywhere = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

/** Pages get a policy with a nonce from src/proxy.ts, which answers for exactly the paths not below. */
const apiPolicy = "default-src 'none'; frame-ancestors 'none'";
const filePolicy =
  "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

function asList(headers: Record<string, string>) {
  return Object.entries(headers).map(([key, value]) => ({ key, value }));
}

/** A badge is made to be shown on other sites; what has a link in its address tells it to nobody. */
const badgeHeaders = {
  "content-security-policy": apiPolicy,
  "cross-origin-resource-policy": "cross-origin",
};
/** A mail brings its own styles, and may run, send, fetch and lead nowhere. */
const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";
const shareHeaders = {
  "cache-control": "private, no-store",
  "referrer-policy": "no-referrer",
  "x-robots-tag": "noindex",
};

/**
 * The build of `npm start` leaves scripts and styles compressed beside themselves, an eighth smaller
 * than they come otherwise. A browser that takes brotli is given those.
 */
const compressed = Object.entries(
  process.env.CAIRN_COMPRESSED === "1" ? { js: "text/javascript", css: "text/css" } : {},
).map(([end, type]) => ({
  source: `/_next/static/:path*.${end}`,
  has: [{ type: "header" as const, key: "accept-encoding", value: ".*\\bbr\\b.*" }],
  destination: `/_next/static/:path*.${end}.br`,
  headers: asList({
    "content-encoding": "br",
    "content-type": `${type}; charset=utf-8`,
    vary: "accept-encoding",
  }),
}));

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  outputFileTracingRoot: root,
  // `npm run check` compiles everything; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  turbopack: {
    root,
    // Texts come to the browser parsed, so it needs no parser.
    resolveAlias: {
      "use-intl/format-message": {
        browser: "use-intl/format-message/format-only",
        default: "./src/messages/format-message.ts",
      },
    },
  },
  serverExternalPackages: ["postgres", "pino", "better-auth", "sql.js"],
  rewrites: async () => ({
    beforeFiles: compressed.map(({ source, has, destination }) => ({ source, has, destination })),
    afterFiles: [],
    fallback: [],
  }),
  headers: async () => [
    { source: "/:path*", headers: asList(everywhere) },
    { source: "/api/:path*", headers: asList({ "content-security-policy": apiPolicy }) },
    { source: "/_next/:path*", headers: asList({ "content-security-policy": filePolicy }) },
    {
      source: "/((?!api/|_next/).*\\.[^/]+)",
      headers: asList({ "content-security-policy": filePolicy }),
    },
    ...compressed.map(({ source, has, headers }) => ({ source, has, headers })),
    { source: "/api/mails/:path*", headers: asList({ "content-security-policy": mailPolicy }) },
    { source: "/badge/:path*", headers: asList(badgeHeaders) },
    { source: "/share/:path*", headers: asList(shareHeaders) },
  ],
};

export default config;
