/** Writes the mails about an account. */
import type { AccountMailKind } from "../domain/mail";
import { type RenderedMail, rendered } from "./rendered";
import { Account } from "./templates/account";
import { mailTexts } from "./texts";

/**
 * @param address where its button leads
 * @param newAddress the e-mail address that the account is to have, where it is about that
 */
export function renderAccountMail(
  kind: AccountMailKind,
  { address, newAddress = "" }: { address: string; newAddress?: string | undefined },
): Promise<RenderedMail> {
  const subject = mailTexts(`account.${kind}.subject`);
  return rendered(subject, <Account kind={kind} address={address} newAddress={newAddress} />);
}
