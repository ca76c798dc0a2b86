/** Errors across several copies of this module in one process. */
import { expect, it, vi } from "vitest";
import { AppError, DomainError } from "./errors";

it("knows the errors of another bundle, each as what it is", async () => {
  vi.resetModules();
  const other = await import("./errors");
  expect(other.AppError).not.toBe(AppError);
  const missing: unknown = new other.AppError("GOAL_NOT_FOUND");
  const refused: unknown = new other.DomainError("GOAL_VALIDATION");
  expect([missing instanceof AppError, missing instanceof DomainError]).toEqual([true, false]);
  expect([refused instanceof AppError, refused instanceof DomainError]).toEqual([false, true]);
  expect(new Error("AppError") instanceof AppError).toBe(false);
});
