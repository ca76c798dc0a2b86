/** The end of an account: everything of it goes in one transaction, and nothing brings it back. */
import { cache } from "../cache/shared";
import { photosOf } from "../db/queries/attachments";
import {
  accountHashOf,
  erasePerson,
  holdAccount,
  isErased,
  noteErasure,
  passAdministration,
  personsWithHash,
} from "../db/queries/erasure";
import { photoNames } from "../files/attachments/names";
import { fileStore } from "../files/attachments/store";
import { type JobContext, type JobScope, working } from "./context";

const JOB = "erase-account";

/** Where the first account is the administrator, another one follows it. */
export interface Succession {
  /** An account that never follows. */
  ignoredEmail: string;
}

/**
 * Deletes an account with all that is its person's, and has what lies outside the database cleared.
 * @param succession `null` where administrators are named in the settings
 * @returns whether there was such an account
 */
export async function removeAccount(
  ctx: JobContext,
  { userId }: { userId: string },
  succession: Succession | null,
): Promise<boolean> {
  let photos: string[] = [];
  const wasThere = await working(ctx, JOB, async (scope) => {
    const account = await holdAccount(scope.tx, { userId });
    if (account === null) return false;
    photos = await photosOf(scope.tx, { userId });
    const accountHash = await erase(scope, userId);
    if (account.role === "administrator" && succession !== null) {
      await passAdministration(scope.tx, succession.ignoredEmail);
    }
    scope.tell({
      name: "account/deleted",
      key: accountHash,
      data: { accountHash },
      userId: null,
    });
    return true;
  });
  cache().forget(userId);
  await removePhotos(ctx, photos);
  return wasThere;
}

/** The night removes files without a row; these go at once, unless their store is away. */
async function removePhotos(ctx: JobContext, photos: readonly string[]): Promise<void> {
  try {
    for (const attachmentId of photos) {
      const { whole, thumb } = photoNames(attachmentId);
      await fileStore().remove(whole);
      await fileStore().remove(thumb);
    }
  } catch (error) {
    ctx.logger.error({ err: error }, "photos of a deleted account are left for the night");
  }
}

async function erase({ tx, now }: JobScope, userId: string): Promise<string> {
  await erasePerson(tx, { userId });
  const accountHash = accountHashOf(userId);
  await noteErasure(tx, accountHash, now);
  return accountHash;
}

/**
 * Makes sure that an account that was deleted is gone, whatever was under way meanwhile.
 * @returns how many rows had come back
 */
export async function eraseAgain(
  ctx: JobContext,
  { accountHash }: { accountHash: string },
): Promise<{ rows: number }> {
  return working(ctx, JOB, async ({ tx }) => {
    let rows = 0;
    // Only what this house noted itself is deleted on the word of an event.
    if (!(await isErased(tx, accountHash))) return { rows };
    for (const userId of await personsWithHash(tx, accountHash)) {
      await holdAccount(tx, { userId });
      rows += await erasePerson(tx, { userId });
    }
    return { rows };
  });
}
