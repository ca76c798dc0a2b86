/** When the breaker opens and closes. */
import { describe, expect, it } from "vitest";
import { Breaker, BreakerOpenError } from "./breaker";

function open() {
  const clock = { time: 0 };
  const breaker = new Breaker({ clock: () => clock.time });
  const succeed = () => breaker.run(async () => "answer");
  const fail = () =>
    breaker.run(() => Promise.reject(new TypeError())).catch((error: Error) => error.name);
  return { clock, breaker, succeed, fail };
}

async function failed(times: number) {
  const opened = open();
  for (let turn = 0; turn < times; turn++) await opened.fail();
  return opened;
}

describe("Breaker", () => {
  it("opens at the fifth failure in a row, not at the fourth", async () => {
    expect((await failed(4)).breaker.state).toBe("closed");
    expect((await failed(5)).breaker.state).toBe("open");
  });

  it("starts counting again after a success", async () => {
    const { breaker, succeed, fail } = await failed(4);
    await succeed();
    await fail();
    expect(breaker.state).toBe("closed");
  });

  it("asks nobody for ten seconds", async () => {
    const { clock, succeed } = await failed(5);
    clock.time = 9999;
    await expect(succeed()).rejects.toThrow(BreakerOpenError);
    clock.time = 10_000;
    expect(await succeed()).toBe("answer");
  });

  it("closes when its probe succeeds and stays open for ten more when it fails", async () => {
    const { clock, breaker, succeed, fail } = await failed(5);
    clock.time = 10_000;
    expect(breaker.state).toBe("halfOpen");
    await fail();
    expect(breaker.state).toBe("open");
    clock.time = 20_000;
    await succeed();
    expect(breaker.state).toBe("closed");
  });

  it("lets one probe through at a time", async () => {
    const { clock, breaker, succeed } = await failed(5);
    clock.time = 10_000;
    let end: () => void = () => {};
    const probe = breaker.run(() => new Promise<void>((resolve) => (end = resolve)));
    await expect(succeed()).rejects.toThrow(BreakerOpenError);
    end();
    await probe;
    expect(await succeed()).toBe("answer");
  });

  it("takes no notice of what was under way when it opened", async () => {
    const { breaker, fail } = await failed(4);
    let end: (answer: string) => void = () => {};
    const slow = breaker.run(() => new Promise<string>((resolve) => (end = resolve)));
    await fail();
    end("late");
    expect(await slow).toBe("late");
    expect(breaker.state).toBe("open");
  });
});
