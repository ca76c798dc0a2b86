/** Settings from the environment. */
import { describe, expect, it } from "vitest";
import { readEnv } from "./env";

const required = {
  DATABASE_URL: "postgres://app:secret@localhost/cairn",
  BETTER_AUTH_SECRET: "x".repeat(32),
};

describe("readEnv", () => {
  it("fills in what is not set", () => {
    expect(readEnv(required)).toMatchObject({
      PORT: 3000,
      APP_URL: "http://localhost:3000",
      SIGN_UP: "open",
      ADMIN_EMAILS: [],
      TRUSTED_PROXIES: [],
      MAX_ACTIVE_GOALS: 50,
      RATE_LIMIT_FACTOR: 1,
      isEmbedded: false,
    });
  });

  it("takes an empty value as not set", () => {
    expect(readEnv({ ...required, PORT: "", SIGN_UP: "" })).toMatchObject({
      PORT: 3000,
      SIGN_UP: "open",
    });
  });

  it("keeps only the origin of APP_URL", () => {
    expect(readEnv({ ...required, APP_URL: "https://cairn.example/path/" }).APP_URL).toBe(
      "https://cairn.example",
    );
  });

  it("reads lists without blanks and case", () => {
    expect(
      readEnv({ ...required, ADMIN_EMAILS: " Ann@Example.com ,, bob@example.com" }).ADMIN_EMAILS,
    ).toEqual(["ann@example.com", "bob@example.com"]);
    expect(readEnv({ ...required, TRUSTED_PROXIES: "10.0.0.0/8, ::1" }).TRUSTED_PROXIES).toEqual([
      "10.0.0.0/8",
      "::1",
    ]);
  });

  it("asks whom mails come from as soon as they go out", () => {
    const key = { ...required, RESEND_API_KEY: "re_123" };
    expect(() => readEnv(key)).toThrow("MAIL_FROM");
    expect(() => readEnv({ ...key, MAIL_FROM: "Cairn" })).toThrow("MAIL_FROM");
    const from = "Cairn <cairn@cairn.example>";
    expect(readEnv({ ...key, MAIL_FROM: from })).toMatchObject({ MAIL_FROM: from, hasMail: true });
    expect(readEnv(required)).toMatchObject({ hasMail: false });
  });

  it("takes address and token of the cache, or none", () => {
    const pair = {
      UPSTASH_REDIS_REST_URL: "https://cache.example",
      UPSTASH_REDIS_REST_TOKEN: "secret",
    };
    expect(readEnv({ ...required, ...pair })).toMatchObject(pair);
    for (const [name, half] of Object.entries(pair)) {
      expect(() => readEnv({ ...required, [name]: half })).toThrow("both or none");
    }
  });

  it("takes both keys for pushes or none, and finds whom push services may ask", () => {
    const pair = { VAPID_PUBLIC_KEY: "B".repeat(87), VAPID_PRIVATE_KEY: "k".repeat(43) };
    for (const [name, half] of Object.entries(pair)) {
      expect(() => readEnv({ ...required, [name]: half })).toThrow("both or none");
      expect(() => readEnv({ ...required, ...pair, [name]: `${half}=` })).toThrow(name);
    }
    const subject = (given: object) => readEnv({ ...required, ...pair, ...given }).VAPID_SUBJECT;
    expect(subject({ APP_URL: "https://cairn.example/path" })).toBe("https://cairn.example");
    expect(subject({ MAIL_FROM: "Cairn <ann@cairn.example>" })).toBe("mailto:ann@cairn.example");
    expect(subject({ VAPID_SUBJECT: "mailto:bob@example.com" })).toBe("mailto:bob@example.com");
  });

  it("lets pushes into the own network in the embedded default on loopback only", () => {
    const open = { ...required, PUSH_TO_PRIVATE: "1" };
    const embedded = { ...open, CAIRN_EMBEDDED: "1" };
    expect(readEnv(embedded)).toMatchObject({ PUSH_TO_PRIVATE: true });
    expect(readEnv(required)).toMatchObject({ PUSH_TO_PRIVATE: false });
    expect(() => readEnv(open)).toThrow("PUSH_TO_PRIVATE");
    expect(() => readEnv({ ...embedded, HOST: "0.0.0.0" })).toThrow("PUSH_TO_PRIVATE");
  });

  it("names each wrong setting and repeats no value", () => {
    const wrong = {
      DATABASE_URL: "mysql://hidden",
      BETTER_AUTH_SECRET: "short",
      RATE_LIMIT_FACTOR: "-1",
      TRUSTED_PROXIES: "nginx",
      RESEND_WEBHOOK_SECRET: "hidden",
    };
    for (const name of Object.keys(wrong)) expect(() => readEnv(wrong)).toThrow(name);
    expect(() => readEnv(wrong)).not.toThrow(/hidden|nginx/);
  });

  it("lets photos lie in the data directory, in a folder of their own, or in a bucket", () => {
    const given = { ...required, CAIRN_DATA_DIR: "/data" };
    expect(readEnv(given)).toMatchObject({ ATTACHMENTS_DIR: "/data/attachments", s3: null });
    expect(readEnv({ ...given, ATTACHMENTS_DIR: "/photos" }).ATTACHMENTS_DIR).toBe("/photos");
    const bucket = {
      S3_ENDPOINT: "https://s3.example",
      S3_BUCKET: "photos",
      S3_ACCESS_KEY_ID: "id",
      S3_SECRET_ACCESS_KEY: "secret",
    };
    expect(readEnv({ ...given, ...bucket }).s3).toMatchObject({
      endpoint: "https://s3.example",
      region: "us-east-1",
    });
    expect(() => readEnv({ ...given, ...bucket, S3_SECRET_ACCESS_KEY: "" })).toThrow("S3_BUCKET");
  });
});
