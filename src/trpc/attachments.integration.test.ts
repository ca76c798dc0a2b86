/** Photos and links over HTTP: sent, put on a log, read by their owner only, taken off, and gone in time. */
import { readdir } from "node:fs/promises";
import sharp from "sharp";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runJob } from "../inngest/jobs";
import { removeAccount } from "../services/account";
import { call, ORIGIN } from "../testing/http";
import { openTown, type Person, TODAY, type Town } from "../testing/people";
import { answerExport } from "./export-download";
import { answerUpload } from "./file-upload";
import { answerPhoto } from "./photo-download";

let town: Town;
let jpeg: Buffer;
beforeAll(async () => {
  town = await openTown();
  const create = { width: 640, height: 480, channels: 3, background: "#2f6f4f" } as const;
  jpeg = await sharp({ create }).jpeg().toBuffer();
});
afterAll(() => town.close());

async function upload(person: Person, body: Buffer | string = jpeg) {
  const headers = { origin: ORIGIN, "content-type": "text/html" };
  const content = new Uint8Array(Buffer.from(body));
  const request = new Request(`${ORIGIN}/api/files?for=attachment`, {
    ...{ method: "POST", headers, body: content },
  });
  const answer = await answerUpload(request, async () => person);
  return { status: answer.status, body: await answer.json() };
}

async function logged(person: Person): Promise<string> {
  const settings = { period: "day", amount: 1, unit: "pages" };
  const goal = await call(person, "goals.create", {
    ...{ title: `Goal ${v7()}`, pattern: "recurring", settings, startsOn: "2026-02-01" },
  });
  const goalId = String(goal.value["goalId"]);
  const log = await call(person, "activities.log", { goalId, clientKey: v7(), value: 1 });
  return (log.value["activity"] as { activityId: string }).activityId;
}

interface Listed {
  attachments: { attachmentId: string; kind: string; url: string }[];
}

async function attachmentsOf(person: Person): Promise<Listed["attachments"]> {
  const { value } = await call(person, "activities.list", {});
  return (value["items"] as Listed[]).flatMap((item) => item.attachments);
}

async function withPhoto(person: Person) {
  const activityId = await logged(person);
  const { fileId } = (await upload(person)).body;
  await call(person, "activities.attach", { activityId, fileId });
  return { activityId, fileId: String(fileId) };
}

function read(
  person: Person | (Omit<Person, "userId"> & { userId: null }),
  id: string,
  query = "",
) {
  const request = new Request(`${ORIGIN}/api/attachments/${id}${query}`);
  return answerPhoto(request, id, async () => person);
}

const filesOf = async (fileId: string) =>
  (await readdir(town.attachments)).filter((name) => name.startsWith(fileId)).length;

/** The nightly job, `days` after the town's present. */
function night(days: number) {
  const now = () => new Date(Date.parse(TODAY) + days * 86_400_000).toISOString();
  const logger = { error: () => {}, warn: () => {}, info: () => {} };
  return runJob("prune-snapshots", { db: town.db, now, logger });
}

describe("activities.attach", () => {
  it("puts a photo on a log, whatever the sender called it, once however often it is asked", async () => {
    const ada = await town.addPerson();
    const activityId = await logged(ada);
    const { fileId } = (await upload(ada)).body;
    const photo = { attachmentId: fileId, kind: "photo", url: `/api/attachments/${fileId}` };
    for (const _time of [1, 2]) {
      const { value } = await call(ada, "activities.attach", { activityId, fileId });
      expect(value).toEqual({ attachment: photo });
    }
    expect(await attachmentsOf(ada)).toEqual([photo]);
  });

  it("puts a link on a log once, and takes links of the web only", async () => {
    const ada = await town.addPerson();
    const activityId = await logged(ada);
    const url = "https://example.com/run?id=1";
    for (const _time of [1, 2]) await call(ada, "activities.attach", { activityId, url });
    expect(await attachmentsOf(ada)).toMatchObject([{ kind: "link", url }]);
    for (const bad of [
      "javascript:alert(1)",
      "ftp://a.example",
      "https://a:b@c.example",
      "https://",
    ]) {
      const { status } = await call(ada, "activities.attach", { activityId, url: bad });
      expect({ bad, status }).toEqual({ bad, status: 400 });
    }
    expect((await call(ada, "activities.attach", { activityId })).status).toBe(400);
  });

  it("has room for five on one log", async () => {
    const ada = await town.addPerson();
    const activityId = await logged(ada);
    const link = (number: number) => ({ activityId, url: `https://example.com/${number}` });
    for (const number of [1, 2, 3, 4, 5]) await call(ada, "activities.attach", link(number));
    const { error } = await call(ada, "activities.attach", link(6));
    expect(error.data).toMatchObject({
      ...{ appCode: "ATTACHMENT_UPLOAD", details: { activityId: ["attachments_full"] } },
    });
    expect((await call(ada, "activities.attach", link(5))).status).toBe(200);
  });

  it("takes nobody else's file, no file twice, and nothing for a log that is gone", async () => {
    const [ada, eve] = [await town.addPerson(), await town.addPerson()];
    const { fileId } = await withPhoto(ada);
    const [hers, other] = [await logged(eve), await logged(ada)];
    for (const [person, input, code] of [
      [eve, { activityId: hers, fileId }, "NOT_FOUND"],
      [ada, { activityId: other, fileId }, "NOT_FOUND"],
      [ada, { activityId: hers, url: "https://example.com" }, "ACTIVITY_NOT_FOUND"],
    ] as const) {
      expect((await call(person, "activities.attach", input)).error.data.appCode).toBe(code);
    }
    await call(ada, "activities.remove", { activityId: other });
    const late = { activityId: other, url: "https://example.com" };
    expect((await call(ada, "activities.attach", late)).error.data.appCode).toBe(
      "ACTIVITY_NOT_FOUND",
    );
  });
});

describe("activities.detach", () => {
  it("takes a photo off and lets it be put back", async () => {
    const ada = await town.addPerson();
    const { activityId, fileId } = await withPhoto(ada);
    for (const _time of [1, 2]) {
      const { value } = await call(ada, "activities.detach", { attachmentId: fileId });
      expect(value).toEqual({ removed: true });
    }
    expect(await attachmentsOf(ada)).toEqual([]);
    await call(ada, "activities.attach", { activityId, fileId });
    expect(await attachmentsOf(ada)).toHaveLength(1);
  });

  it("takes nobody else's off", async () => {
    const [ada, eve] = [await town.addPerson(), await town.addPerson()];
    const { fileId } = await withPhoto(ada);
    const { error } = await call(eve, "activities.detach", { attachmentId: fileId });
    expect(error.data.appCode).toBe("NOT_FOUND");
    expect(await attachmentsOf(ada)).toHaveLength(1);
  });
});

describe("POST /api/files?for=attachment", () => {
  it.each([
    ["an empty file", () => Buffer.alloc(0), "file_empty"],
    ["a page", () => Buffer.from("<html><script>alert(1)</script></html>"), "photo_wrong_type"],
    ["half a photo", () => jpeg.subarray(0, jpeg.length / 2), "photo_unreadable"],
    ["more than 5 MB", () => Buffer.alloc(5 * 1024 * 1024 + 1), "photo_too_large"],
  ])("refuses %s, and keeps nothing of it", async (_what, content, reason) => {
    const ada = await town.addPerson();
    const refusal = { appCode: "ATTACHMENT_UPLOAD", details: { file: [reason] } };
    expect(await upload(ada, content())).toMatchObject({ status: 400, body: refusal });
    const rows = await town.owner`select 1 from attachments where user_id = ${ada.userId}`;
    expect(rows).toHaveLength(0);
  });
});

describe("GET /api/attachments/<id>", () => {
  it("shows its owner the photo, whole and small, as nothing but a picture", async () => {
    const ada = await town.addPerson();
    const { fileId } = await withPhoto(ada);
    const whole = await read(ada, fileId);
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      "content-type": "image/webp",
      "content-disposition": `inline; filename="cairn-${fileId}.webp"`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-cache",
      "content-security-policy": expect.stringContaining("default-src 'none'; sandbox"),
    });
    const widthOf = async (answer: Response) =>
      (await sharp(Buffer.from(await answer.arrayBuffer())).metadata()).width;
    expect(await widthOf(whole)).toBe(640);
    expect(await widthOf(await read(ada, fileId, "?size=thumb"))).toBe(320);
  });

  it("is not there for anybody else", async () => {
    const [ada, eve] = [await town.addPerson(), await town.addPerson()];
    const { fileId } = await withPhoto(ada);
    expect((await read(eve, fileId)).status).toBe(404);
    expect((await read({ ...ada, userId: null }, fileId)).status).toBe(401);
    expect((await read(ada, "..%2fsecrets")).status).toBe(404);
  });
});

describe("what is over", () => {
  it("goes a day after it was taken off, rows and files", async () => {
    const ada = await town.addPerson();
    const { fileId } = await withPhoto(ada);
    await call(ada, "activities.detach", { attachmentId: fileId });
    await night(1);
    expect(await filesOf(fileId)).toBe(2);
    await night(2);
    expect(await filesOf(fileId)).toBe(0);
    expect(await town.owner`select 1 from attachments where id = ${fileId}`).toHaveLength(0);
  });

  it("goes when the log can be restored no more, and stays until then", async () => {
    const ada = await town.addPerson();
    const { activityId, fileId } = await withPhoto(ada);
    await call(ada, "activities.remove", { activityId });
    await night(30);
    expect(await filesOf(fileId)).toBe(2);
    await night(31);
    expect(await filesOf(fileId)).toBe(0);
  });

  it("goes with its goal in the night, and with the account at once", async () => {
    const ada = await town.addPerson();
    const [first, second] = [await withPhoto(ada), await withPhoto(ada)];
    await town.owner`delete from activities where id = ${first.activityId}`;
    await night(1);
    expect([await filesOf(first.fileId), await filesOf(second.fileId)]).toEqual([0, 2]);
    await removeAccount({ db: town.db, now: ada.now, logger: ada.logger }, ada, null);
    expect(await filesOf(second.fileId)).toBe(0);
  });
});

describe("GET /api/exports/json", () => {
  it("names what is attached", async () => {
    const ada = await town.addPerson();
    const { fileId } = await withPhoto(ada);
    const request = new Request(`${ORIGIN}/api/exports/json`);
    const { activities } = await (await answerExport(request, async () => ada)).json();
    expect(activities).toMatchObject([
      {
        attachments: [{ attachmentId: fileId, kind: "photo", url: `/api/attachments/${fileId}` }],
      },
    ]);
  });
});
