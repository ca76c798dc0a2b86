/** Files that people give: taken in piece by piece, so that memory stays flat. */
import { v7 } from "uuid";
import {
  addFile,
  addFilePart,
  deleteFile,
  deleteOldFiles,
  finishFile,
} from "../db/queries/import-files";
import { asUser, type Transaction } from "../db/transaction";
import { instantOf } from "../domain/calendar";
import { refuseFile } from "../domain/refused-file";
import type { ServiceContext } from "./context";

/** The largest file taken for import. */
export const MAX_IMPORT_BYTES = 50 * 1024 * 1024;
const PART_BYTES = 1024 * 1024;
const KEPT_FILES = 4;
const KEPT_MILLISECONDS = 2 * 24 * 60 * 60 * 1000;

/**
 * Keeps a file for import, at most two days. Each piece is its own short transaction.
 * @throws DomainError `ATTACHMENT_UPLOAD` when it is empty or larger than {@link MAX_IMPORT_BYTES}
 */
export async function keepImportFile(
  ctx: ServiceContext,
  body: ReadableStream<Uint8Array> | null,
): Promise<{ fileId: string }> {
  const owned = { userId: ctx.userId, fileId: v7() };
  const write = (work: (tx: Transaction) => Promise<void>) => asUser(ctx.db, ctx.userId, work);
  if (body === null) return refuseFile("file_empty");
  const before = instantOf(Date.parse(ctx.now()) - KEPT_MILLISECONDS);
  await write(async (tx) => {
    await deleteOldFiles(tx, owned, { before, keep: KEPT_FILES });
    await addFile(tx, owned, ctx.now());
  });
  try {
    let size = 0;
    let part = 0;
    for await (const piece of piecesOf(body)) {
      size += piece.byteLength;
      if (size > MAX_IMPORT_BYTES) refuseFile("file_too_large");
      const number = part++;
      await write((tx) => addFilePart(tx, owned, number, piece));
    }
    if (size === 0) refuseFile("file_empty");
    await write((tx) => finishFile(tx, owned, size));
    return { fileId: owned.fileId };
  } catch (error) {
    await write((tx) => deleteFile(tx, owned));
    throw error;
  }
}

/** The stream cut into pieces of one length; only the last is shorter. */
async function* piecesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  let filled = 0;
  let piece = new Uint8Array(PART_BYTES);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      for (let at = 0; at < value.byteLength; ) {
        const taken = value.subarray(at, at + PART_BYTES - filled);
        piece.set(taken, filled);
        filled += taken.byteLength;
        at += taken.byteLength;
        if (filled < PART_BYTES) continue;
        yield piece;
        piece = new Uint8Array(PART_BYTES);
        filled = 0;
      }
    }
    if (filled > 0) yield piece.subarray(0, filled);
  } finally {
    await reader.cancel();
  }
}
