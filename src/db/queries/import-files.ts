/** Files given for import, as kept: written piece by piece, read whole. */
import { and, asc, eq, inArray, lt, sql } from "drizzle-orm";
import { importFileParts, importFiles } from "../schema";
import type { Transaction } from "../transaction";
import type { Owner } from "./owner";

type OwnFile = Owner & { fileId: string };

const isOwn = ({ userId, fileId }: OwnFile) =>
  and(eq(importFiles.userId, userId), eq(importFiles.id, fileId));

export async function addFile(
  tx: Transaction,
  { userId, fileId }: OwnFile,
  now: string,
): Promise<void> {
  await tx.insert(importFiles).values({ id: fileId, userId, createdAt: now });
}

export async function addFilePart(
  tx: Transaction,
  { userId, fileId }: OwnFile,
  part: number,
  content: Uint8Array,
): Promise<void> {
  await tx.insert(importFileParts).values({ userId, fileId, part, content });
}

/** Says that all of a file is there. */
export async function finishFile(tx: Transaction, owned: OwnFile, size: number): Promise<void> {
  await tx.update(importFiles).set({ size }).where(isOwn(owned));
}

export async function deleteFile(tx: Transaction, owned: OwnFile): Promise<void> {
  await tx.delete(importFiles).where(isOwn(owned));
}

/** Removes what is older than `before`, and all but the newest `keep` files of the person. */
export async function deleteOldFiles(
  tx: Transaction,
  { userId }: Owner,
  { before, keep }: { before: string; keep: number },
): Promise<void> {
  const own = eq(importFiles.userId, userId);
  await tx.delete(importFiles).where(and(own, lt(importFiles.createdAt, before)));
  const spare = tx
    .select({ id: importFiles.id })
    .from(importFiles)
    .where(own)
    .orderBy(sql`${importFiles.createdAt} desc`)
    .offset(keep);
  await tx.delete(importFiles).where(and(own, inArray(importFiles.id, spare)));
}

/** All of a file's bytes; `null` when the person has no such file, or it never came in whole. */
export async function readFile(tx: Transaction, owned: OwnFile): Promise<Uint8Array | null> {
  const [file] = await tx.select({ size: importFiles.size }).from(importFiles).where(isOwn(owned));
  if (!file || file.size === null) return null;
  const whole = new Uint8Array(file.size);
  let offset = 0;
  for (let part = 0; offset < file.size; part++) {
    const [piece] = await tx
      .select({ content: importFileParts.content })
      .from(importFileParts)
      .where(
        and(
          eq(importFileParts.userId, owned.userId),
          eq(importFileParts.fileId, owned.fileId),
          eq(importFileParts.part, part),
        ),
      )
      .orderBy(asc(importFileParts.part));
    if (!piece) return null;
    whole.set(piece.content, offset);
    offset += piece.content.length;
  }
  return whole;
}
