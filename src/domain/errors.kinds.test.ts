/** Errors of the domain, each known by its name. */
import { expect, it } from "vitest";
import { AppError, DomainError } from "./errors";

it.each<[unknown, boolean, boolean]>([
  [new AppError("NOT_FOUND"), true, false],
  [new DomainError("NOT_FOUND"), false, true],
  [new Error("AppError"), false, false],
  [{ name: "AppError" }, false, false],
  [null, false, false],
])("%s is one of them only by its name (%#)", (value, isApp, isDomain) => {
  expect([value instanceof AppError, value instanceof DomainError]).toEqual([isApp, isDomain]);
});

it("carries its code as its message, and its facts", () => {
  const error = new AppError("RATE_LIMITED", { retryAfterSeconds: 3 });
  expect(error).toMatchObject({ name: "AppError", message: "RATE_LIMITED", code: "RATE_LIMITED" });
  expect(error.facts).toEqual({ retryAfterSeconds: 3 });
  expect(new DomainError("NOT_FOUND")).toMatchObject({ name: "DomainError", facts: {} });
});
