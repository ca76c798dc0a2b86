/** Both stores keep the same promises: a folder, and a bucket that checks who signs. */
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BucketServer, openBucketServer } from "../../testing/bucket-server";
import type { FileStore } from "./file-store";
import { localFolder } from "./local-folder";
import { photoNames, photoOf } from "./names";
import { s3Bucket } from "./s3-bucket";

let folder: string;
let server: BucketServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cairn-store-"));
  server = await openBucketServer();
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const stores: Record<string, () => FileStore> = {
  localFolder: () => localFolder(join(folder, "photos")),
  s3Bucket: () => s3Bucket(server.settings),
};

describe.each(Object.keys(stores))("%s", (name) => {
  const store = () => stores[name]?.() as FileStore;
  const bytes = new Uint8Array([1, 2, 3, 250]);

  it("has nothing at first", async () => {
    expect(await store().list(null, 10)).toEqual([]);
    expect(await store().read("a.webp")).toBeNull();
  });

  it("gives back what was written, also when it was written over", async () => {
    await store().write("a.webp", new Uint8Array([9]));
    await store().write("a.webp", bytes);
    expect(
      await store()
        .read("a.webp")
        .then((read) => [...(read ?? [])]),
    ).toEqual([...bytes]);
  });

  it("lists names in order, piece by piece", async () => {
    for (const each of ["c.webp", "b.webp"]) await store().write(each, bytes);
    expect(await store().list(null, 2)).toEqual(["a.webp", "b.webp"]);
    expect(await store().list("b.webp", 2)).toEqual(["c.webp"]);
  });

  it("removes, and does not mind when there is nothing to remove", async () => {
    await store().remove("b.webp");
    await store().remove("b.webp");
    expect(await store().list(null, 10)).toEqual(["a.webp", "c.webp"]);
  });
});

describe("localFolder", () => {
  it("leaves no half file behind when a name cannot be taken", async () => {
    const full = join(folder, "full");
    const store = localFolder(full);
    await localFolder(join(full, "taken.webp")).write("inside", new Uint8Array([1]));
    await expect(store.write("taken.webp", new Uint8Array([1]))).rejects.toThrow();
    expect(await readdir(full)).toEqual(["taken.webp"]);
  });
});

describe("s3Bucket", () => {
  it("fails when the bucket does not know who signs", async () => {
    const stranger = s3Bucket({ ...server.settings, secretAccessKey: "another" });
    await expect(stranger.write("a.webp", new Uint8Array([1]))).rejects.toThrow("403");
    await expect(stranger.read("a.webp")).rejects.toThrow("403");
    await expect(stranger.list(null, 1)).rejects.toThrow("403");
  });
});

describe("photoOf", () => {
  it("tells the photo of a whole, a small and a half written file, and of nothing else", () => {
    const id = "0190a5f0-0000-7000-8000-000000000000";
    const { whole, thumb } = photoNames(id);
    for (const name of [whole, thumb, `${whole}.0a1b2c3d4e5f.part`]) expect(photoOf(name)).toBe(id);
    for (const name of ["notes.txt", `${id}.jpg`, `x${whole}`]) expect(photoOf(name)).toBeNull();
  });
});
