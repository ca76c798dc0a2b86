/** Attached files in a bucket that speaks S3. */
import { AwsClient } from "aws4fetch";
import type { FileStore } from "./file-store";

export interface BucketSettings {
  /** Where the service is, without the bucket. */
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

const FOLDER = "attachments/";
const WAIT_MILLISECONDS = 10_000;
const RETRIES = 2;

/** Addresses have the bucket in their path, which every such service understands. */
export function s3Bucket(settings: BucketSettings): FileStore {
  const { endpoint, bucket, region, accessKeyId, secretAccessKey } = settings;
  const base = `${endpoint.replace(/\/+$/, "")}/${bucket}`;
  const keys = { accessKeyId, secretAccessKey, region };
  const client = new AwsClient({ ...keys, service: "s3", retries: RETRIES });
  const ask = (path: string, init: RequestInit = {}) =>
    client.fetch(`${base}/${path}`, { ...init, signal: AbortSignal.timeout(WAIT_MILLISECONDS) });
  return {
    async write(name, content) {
      const body = new Uint8Array(content);
      const headers = { "content-type": "application/octet-stream" };
      await done(await ask(FOLDER + name, { method: "PUT", body, headers }));
    },
    async read(name) {
      const answer = await ask(FOLDER + name);
      if (answer.status === 404) return done(answer, 404).then(() => null);
      if (!answer.ok) return failed(answer);
      return new Uint8Array(await answer.arrayBuffer());
    },
    async remove(name) {
      await done(await ask(FOLDER + name, { method: "DELETE" }), 404);
    },
    async list(after, limit) {
      const query = new URLSearchParams({
        "list-type": "2",
        prefix: FOLDER,
        "max-keys": String(limit),
        ...(after === null ? {} : { "start-after": FOLDER + after }),
      });
      const answer = await ask(`?${query}`);
      if (!answer.ok) return failed(answer);
      const keys = (await answer.text()).matchAll(/<Key>([^<]*)<\/Key>/g);
      return [...keys].map(([, key = ""]) => key.slice(FOLDER.length));
    },
  };
}

/** @param alsoFine a status that is no failure here */
async function done(answer: Response, alsoFine?: number): Promise<void> {
  if (!answer.ok && answer.status !== alsoFine) return failed(answer);
  await answer.body?.cancel();
}

async function failed(answer: Response): Promise<never> {
  await answer.body?.cancel();
  throw new Error(`the bucket answered ${answer.status}`);
}
