/** Mails: their kinds, and what becomes of one. */

/** Mails about the account itself; they cannot be switched off. */
export const accountMailKinds = [
  "verifyAddress",
  "resetPassword",
  "changeAddress",
  "addressChanging",
  "passwordChanged",
] as const;
export type AccountMailKind = (typeof accountMailKinds)[number];

/** E-mails about goals that a person gets on one civil day; what is beyond stays in the app. */
export const MAILS_A_DAY = 5;

/** Whether a mail is about the account itself. */
export function isAccountMail(kind: string): kind is AccountMailKind {
  return accountMailKinds.some((each) => each === kind);
}
