/** Which mails cannot be switched off. */
import { expect, it } from "vitest";
import { isAccountMail } from "./mail";
import { noticeKinds } from "./notification";

it("mails about the account are told from those about goals", () => {
  const ofAccount = ["verifyAddress", "resetPassword", "changeAddress", "addressChanging"];
  expect([...ofAccount, "passwordChanged"].map(isAccountMail)).toEqual(Array(5).fill(true));
  expect(noticeKinds.filter(isAccountMail)).toEqual([]);
});
