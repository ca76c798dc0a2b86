/** What the log may hold. */
import { describe, expect, it } from "vitest";
import { createLogger } from "./logger";

function written(log: (logger: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = [];
  log(createLogger({ write: (line: string) => void lines.push(line) }));
  return lines.join("");
}

describe("createLogger", () => {
  it("keeps allowed fields and drops all others", () => {
    const line = written((logger) =>
      logger.info(
        { requestId: "r1", procedure: "goals.create", title: "Secret", email: "a@b.c" },
        "done",
      ),
    );
    expect(JSON.parse(line)).toMatchObject({
      requestId: "r1",
      procedure: "goals.create",
      msg: "done",
    });
    expect(line).not.toMatch(/Secret|a@b\.c/);
  });

  it("writes an error's name, code and frames without its message", () => {
    const cause = Object.assign(new Error("Key (email)=(a@b.c)"), { code: "23505" });
    const error = new Error("Failed query: insert … params: Secret\nsecond Secret line", { cause });
    const line = written((logger) => logger.error({ error }, "failed"));
    expect(JSON.parse(line)).toMatchObject({ errorName: "Error", errorCode: "23505" });
    expect(JSON.parse(line).errorStack[0]).toMatch(/^at /);
    expect(line).not.toMatch(/Secret|a@b\.c/);
  });

  it("keeps the message of a bare error out as well", () => {
    const line = written((logger) => logger.error({ err: new Error("Secret") }, "failed"));
    expect(line).not.toMatch(/Secret/);
  });
});
