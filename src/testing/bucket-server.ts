// A bucket that speaks as much S3 as is asked of it, and checks each signature by working it out anew.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { AwsClient } from "aws4fetch";
import type { BucketSettings } from "../files/attachments/s3-bucket";

export interface BucketServer {
  settings: BucketSettings;
  files: Map<string, Buffer>;
  close(): Promise<void>;
}

const keys = { accessKeyId: "cairn", secretAccessKey: "a secret of the test", region: "us-east-1" };

export async function openBucketServer(): Promise<BucketServer> {
  const files = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    void answer(request, response, files);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    settings: { ...keys, endpoint, bucket: "photos" },
    files,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  files: Map<string, Buffer>,
): Promise<void> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  const url = new URL(request.url ?? "/", `http://${request.headers.host}`);
  if (!(await isSigned(request, url))) return void response.writeHead(403).end();
  const name = decodeURIComponent(url.pathname.replace(/^\/photos\//, ""));
  if (request.method === "PUT") {
    files.set(name, Buffer.concat(pieces));
    return void response.writeHead(200).end();
  }
  if (request.method === "DELETE") {
    files.delete(name);
    return void response.writeHead(204).end();
  }
  if (name === "") return void response.writeHead(200).end(listing(url.searchParams, files));
  const file = files.get(name);
  response.writeHead(file ? 200 : 404).end(file);
}

function listing(query: URLSearchParams, files: Map<string, Buffer>): string {
  const prefix = query.get("prefix") ?? "";
  const after = query.get("start-after") ?? "";
  const found = [...files.keys()].filter((name) => name.startsWith(prefix) && name > after).sort();
  const some = found.slice(0, Number(query.get("max-keys")));
  const contents = some.map((name) => `<Contents><Key>${name}</Key></Contents>`).join("");
  return `<?xml version="1.0"?><ListBucketResult>${contents}</ListBucketResult>`;
}

async function isSigned({ method = "GET", headers }: IncomingMessage, url: URL): Promise<boolean> {
  const datetime = String(headers["x-amz-date"]);
  const sameHeaders: Record<string, string> = {
    "x-amz-content-sha256": String(headers["x-amz-content-sha256"]),
  };
  const client = new AwsClient({ ...keys, service: "s3" });
  const again = await client.sign(url, { method, headers: sameHeaders, aws: { datetime } });
  return again.headers.get("authorization") === headers.authorization;
}
