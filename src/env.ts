/** Settings from the environment: the only reader of `process.env`, checked once. */
import { z } from "zod";

const postgresUrl = z.string().regex(/^postgres(ql)?:\/\/./, "must be a postgres:// address");
const webUrl = z.url({ protocol: /^https?$/, error: "must be an http:// or https:// address" });
const port = z.coerce.number().int().min(1).max(65_535);

const LOOPBACK = new Set(["127.0.0.1", "localhost", "::1"]);

const schema = z
  .object({
    NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
    /** Postgres as the app's own role, which row-level security binds. */
    DATABASE_URL: postgresUrl,
    /** Port the server listens on. */
    PORT: port.default(3000),
    /** Where browsers reach the app; its origin is the only one whose requests may change something. */
    APP_URL: webUrl.optional(),
    /** Signs session cookies; changing it signs everybody out. */
    BETTER_AUTH_SECRET: z.string().min(32, "must have at least 32 characters"),
    /** `closed` shuts the door to new people. */
    SIGN_UP: z.enum(["open", "closed"]).default("open"),
    /** E-mail addresses of administrators, separated by commas; not read in the embedded default. */
    ADMIN_EMAILS: z.string().default("").transform(toList),
    /** Addresses or ranges of reverse proxies, separated by commas, whose `x-forwarded-for` is believed. */
    TRUSTED_PROXIES: z
      .string()
      .default("")
      .transform(toList)
      .refine((ranges) => ranges.every(isAddressRange), "must be addresses or ranges"),
    /** Goals a person may have active or paused at once. */
    MAX_ACTIVE_GOALS: z.coerce.number().int().min(1).max(10_000).default(50),
    /** Multiplies every rate limit; 0 switches them off. */
    RATE_LIMIT_FACTOR: z.coerce.number().min(0).max(10_000).default(1),
    /** Where the cache and the rate limits are kept; without it they stay in this process. */
    UPSTASH_REDIS_REST_URL: webUrl.optional(),
    /** Lets this app use it. */
    UPSTASH_REDIS_REST_TOKEN: z.string().min(1).optional(),
    /** Where events go and functions are called from; Inngest's own service if left out. */
    INNGEST_BASE_URL: webUrl.optional(),
    /** Lets the app send events; without it and the signing key nothing happens on its own. */
    INNGEST_EVENT_KEY: z.string().min(1).optional(),
    /** Signs calls of `/api/inngest` in both directions. */
    INNGEST_SIGNING_KEY: z
      .string()
      .regex(/^signkey-\w+-[0-9a-f]+$/, "must look like signkey-<environment>-<hex digits>")
      .optional(),
    /** `1`: calls need no signature; for the embedded default on this machine only. */
    INNGEST_DEV: z
      .enum(["0", "1"])
      .default("0")
      .transform((value) => value === "1"),
    /** Key of the mail provider; without it mails are kept and can be read on the operations page. */
    RESEND_API_KEY: z.string().min(1).optional(),
    /** Checks what the mail provider tells about bounces and complaints. */
    RESEND_WEBHOOK_SECRET: z
      .string()
      .regex(/^whsec_[A-Za-z0-9+/=]+$/, "must look like whsec_<base64>")
      .optional(),
    /** Where the mail provider is; another one than Resend's own is for tests. */
    RESEND_BASE_URL: webUrl.optional(),
    /** Whom mails come from, such as `Cairn <cairn@cairn.example>`. */
    MAIL_FROM: z
      .string()
      .regex(/^([^<>\r\n]+ <[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, "must be an address")
      .optional(),
    /** Signs pushes; browsers subscribe with it. Made by the launcher when left out; changing it ends all subscriptions. */
    VAPID_PUBLIC_KEY: z
      .string()
      .regex(/^[\w-]{87}$/, "must be 65 bytes in URL-safe base64")
      .optional(),
    /** The other half of VAPID_PUBLIC_KEY. */
    VAPID_PRIVATE_KEY: z
      .string()
      .regex(/^[\w-]{43}$/, "must be 32 bytes in URL-safe base64")
      .optional(),
    /** How push services reach whoever runs this Cairn, such as `mailto:ann@example.com`. */
    VAPID_SUBJECT: z
      .string()
      .regex(/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/, "must begin with mailto: or https://")
      .optional(),
    /** `1`: pushes may go to the own network and over plain http; for tests on this machine only. */
    PUSH_TO_PRIVATE: z
      .enum(["0", "1"])
      .default("0")
      .transform((value) => value === "1"),
    /** What whoever reads `/api/metrics` must bear; unset: open in the embedded default, closed elsewhere. */
    METRICS_TOKEN: z.string().min(16, "must have at least 16 characters").optional(),
    /** Folder for everything the app stores itself. */
    CAIRN_DATA_DIR: z.string().default(".data"),
    /** Folder of attached photos, unless a bucket is set; one in CAIRN_DATA_DIR if left out. */
    ATTACHMENTS_DIR: z.string().optional(),
    /** A service that speaks S3, for attached photos; with the bucket and its keys. */
    S3_ENDPOINT: webUrl.optional(),
    S3_BUCKET: z
      .string()
      .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, "must be the name of a bucket")
      .optional(),
    /** The region that is signed for. */
    S3_REGION: z.string().min(1).default("us-east-1"),
    S3_ACCESS_KEY_ID: z.string().min(1).optional(),
    S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
    /** Address the server listens on. */
    HOST: z.string().default("127.0.0.1"),
    /** Set by the launcher when the embedded job engine is at INNGEST_BASE_URL. */
    CAIRN_JOB_ENGINE: z.literal("1").optional(),
    /** Set by the launcher when it runs the embedded Postgres. */
    CAIRN_EMBEDDED: z.literal("1").optional(),
  })
  .refine(
    ({ INNGEST_DEV, CAIRN_EMBEDDED, HOST }) =>
      !INNGEST_DEV || (CAIRN_EMBEDDED === "1" && LOOPBACK.has(HOST)),
    {
      path: ["INNGEST_DEV"],
      message: "turns signatures off: only without DATABASE_URL and with HOST on loopback",
    },
  )
  .refine(
    ({ PUSH_TO_PRIVATE, CAIRN_EMBEDDED, HOST }) =>
      !PUSH_TO_PRIVATE || (CAIRN_EMBEDDED === "1" && LOOPBACK.has(HOST)),
    {
      path: ["PUSH_TO_PRIVATE"],
      message: "opens the own network: only without DATABASE_URL and with HOST on loopback",
    },
  )
  .refine(
    ({ VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY }) =>
      (VAPID_PUBLIC_KEY === undefined) === (VAPID_PRIVATE_KEY === undefined),
    { path: ["VAPID_PRIVATE_KEY"], message: "belongs to VAPID_PUBLIC_KEY: both or none" },
  )
  .refine(
    ({ UPSTASH_REDIS_REST_URL, UPSTASH_REDIS_REST_TOKEN }) =>
      (UPSTASH_REDIS_REST_URL === undefined) === (UPSTASH_REDIS_REST_TOKEN === undefined),
    {
      path: ["UPSTASH_REDIS_REST_TOKEN"],
      message: "belongs to UPSTASH_REDIS_REST_URL: both or none",
    },
  )
  .refine(
    (settings) => bucketParts(settings).every((part) => part === undefined) || bucketOf(settings),
    {
      path: ["S3_BUCKET"],
      message: "belongs to S3_ENDPOINT, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY: all or none",
    },
  )
  .refine(({ RESEND_API_KEY, MAIL_FROM }) => !RESEND_API_KEY || MAIL_FROM, {
    path: ["MAIL_FROM"],
    message: "is needed with RESEND_API_KEY",
  })
  .transform(({ CAIRN_EMBEDDED, APP_URL, VAPID_SUBJECT, ...rest }) => ({
    ...rest,
    APP_URL: new URL(APP_URL ?? `http://localhost:${rest.PORT}`).origin,
    VAPID_SUBJECT: VAPID_SUBJECT ?? subjectFor(APP_URL, rest.MAIL_FROM),
    ATTACHMENTS_DIR: rest.ATTACHMENTS_DIR ?? `${rest.CAIRN_DATA_DIR}/attachments`,
    /** `null`: photos lie in a folder. */
    s3: bucketOf(rest),
    isEmbedded: CAIRN_EMBEDDED === "1",
    /** Whether strangers may look around with the demo account. */
    isDemoOpen: CAIRN_EMBEDDED === "1" && rest.SIGN_UP === "open",
    /** Whether mails go out; addresses are verified then. */
    hasMail: rest.RESEND_API_KEY !== undefined,
    /** Whether there is somebody to send events to. */
    hasJobs:
      rest.INNGEST_DEV ||
      (rest.INNGEST_EVENT_KEY !== undefined && rest.INNGEST_SIGNING_KEY !== undefined),
  }));

export type Env = z.output<typeof schema>;

interface BucketVariables {
  S3_ENDPOINT?: string | undefined;
  S3_BUCKET?: string | undefined;
  S3_REGION: string;
  S3_ACCESS_KEY_ID?: string | undefined;
  S3_SECRET_ACCESS_KEY?: string | undefined;
}

function bucketParts(settings: BucketVariables) {
  const { S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = settings;
  return [S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY];
}

function bucketOf(settings: BucketVariables) {
  const [endpoint, bucket, accessKeyId, secretAccessKey] = bucketParts(settings);
  if (!endpoint || !bucket || !accessKeyId || !secretAccessKey) return null;
  return { endpoint, bucket, region: settings.S3_REGION, accessKeyId, secretAccessKey };
}

/** Push services want a way to reach whoever runs this; a home on this machine has none to give. */
function subjectFor(appUrl: string | undefined, mailFrom: string | undefined): string {
  if (appUrl?.startsWith("https:")) return new URL(appUrl).origin;
  const address = /[^<>\s]+@[^<>\s]+/.exec(mailFrom ?? "")?.[0];
  return `mailto:${address ?? "cairn@example.com"}`;
}

function toList(text: string): string[] {
  const entries = text.split(",").map((entry) => entry.trim().toLowerCase());
  return entries.filter((entry) => entry !== "");
}

function isAddressRange(range: string): boolean {
  return z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]).safeParse(range).success;
}

/**
 * Checks settings; an empty value counts as not set.
 * @throws Error that names each wrong variable, without its value
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.entries(source).filter(([, value]) => value !== undefined && value !== "");
  const result = schema.safeParse(Object.fromEntries(given));
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`Wrong settings in the environment:\n${lines.join("\n")}`);
}

let checked: Env | undefined;

/** The settings of this process, checked when they are first asked for. */
export function env(): Env {
  checked ??= readEnv(process.env);
  return checked;
}

/** Whether this bundle is the one for Node; Next puts the answer in when it builds. */
export const isNodeRuntime = process.env.NEXT_RUNTIME === "nodejs";
