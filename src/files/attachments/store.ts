/** Where attached files lie: a folder of this machine, or a bucket elsewhere. */
import { env } from "../../env";
import type { FileStore } from "./file-store";
import { localFolder } from "./local-folder";
import { s3Bucket } from "./s3-bucket";

let shared: FileStore | undefined;

/** The store of this process, as the settings say. */
export function fileStore(): FileStore {
  const { s3, ATTACHMENTS_DIR } = env();
  shared ??= s3 === null ? localFolder(ATTACHMENTS_DIR) : s3Bucket(s3);
  return shared;
}
