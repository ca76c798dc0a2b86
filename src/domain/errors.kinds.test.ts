/** Errors of the domain, each known by its name. */
import { expect, it } from "vitest";
import { AppError, DomainError } from "./errors";

it.each<[string, () => unknown, boolean, boolean]>([
  ["an error of the app", () => new AppError("NOT_FOUND"), true, false],
  ["an error of the domain", () => new DomainError("NOT_FOUND"), false, true],
  ["an error with its name for a message", () => new Error("AppError"), false, false],
  ["what is no error, by its name", () => ({ name: "AppError" }), false, false],
  ["nothing", () => null, false, false],
])("%s is known for what it is", (_what, made, isApp, isDomain) => {
  const value = made();
  expect([value instanceof AppError, value instanceof DomainError]).toEqual([isApp, isDomain]);
});

it("carries its code as its message, and its facts", () => {
  const error = new AppError("RATE_LIMITED", { retryAfterSeconds: 3 });
  expect(error).toMatchObject({ name: "AppError", message: "RATE_LIMITED", code: "RATE_LIMITED" });
  expect(error.facts).toEqual({ retryAfterSeconds: 3 });
  expect(new DomainError("NOT_FOUND")).toMatchObject({ name: "DomainError", facts: {} });
});
