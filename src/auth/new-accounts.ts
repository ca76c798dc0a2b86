/** What happens when an account is made: its name is checked, its profile written, the first one's role set. */
import { APIError } from "better-auth/api";
import { z } from "zod";
import type { Database } from "../db/client";
import { createProfile, makeFirstAdministrator } from "../db/queries/accounts";
import { isTimeZone } from "../domain/calendar";
import { DEMO_EMAIL } from "../domain/demo-account";
import { type Language, languageOf } from "../domain/language";
import { lineSchema } from "../domain/text";
import type { Env } from "../env";

const MAX_EMAIL_LENGTH = 254;
const nameSchema = lineSchema(100, 1);

interface NewAccount {
  id: string;
  name: string;
  email: string;
}

/** better-auth's hooks around a new row in `users`. */
export function newAccountHooks(db: Database, settings: Pick<Env, "isEmbedded" | "hasMail">) {
  return {
    user: {
      create: {
        before: async (account: Omit<NewAccount, "id">) => ({
          data: checkedAccount(account, settings.isEmbedded && !settings.hasMail),
        }),
        after: async (account: NewAccount, context: { body?: unknown } | null) => {
          const { timeZone, locale } = browserIn(context?.body);
          await createProfile(db, { userId: account.id, timeZone, locale });
          if (settings.isEmbedded && account.email !== DEMO_EMAIL) {
            await makeFirstAdministrator(db, { userId: account.id, ignoredEmail: DEMO_EMAIL });
          }
        },
      },
    },
  };
}

/** In the embedded default nobody can send mail, so addresses count as verified. */
function checkedAccount(account: Omit<NewAccount, "id">, isVerified: boolean) {
  const name = nameSchema.safeParse(account.name);
  if (!name.success) throw refusal("INVALID_NAME", "A name has 1 to 100 characters.");
  if (account.email.length > MAX_EMAIL_LENGTH) {
    throw refusal("INVALID_EMAIL", "The e-mail address is too long.");
  }
  return { ...account, name: name.data, image: null, emailVerified: isVerified, role: "person" };
}

function refusal(code: string, message: string): APIError {
  return new APIError("BAD_REQUEST", { code, message });
}

/** The zone and the language of a request's browser, or UTC and English when it sent none that exist. */
export function browserIn(body: unknown): { timeZone: string; locale: Language } {
  const sent = browserSchema.safeParse(body).data ?? {};
  const { timeZone = "UTC", locale = "en" } = sent;
  return { timeZone: isTimeZone(timeZone) ? timeZone : "UTC", locale: languageOf(locale) };
}

const short = z.string().max(100).optional().catch(undefined);
const browserSchema = z.object({ timeZone: short, locale: short });
