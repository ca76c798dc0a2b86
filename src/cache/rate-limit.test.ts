/** Limits as one process counts them, and whom they are counted for. */
import { describe, expect, it } from "vitest";
import { CacheCounters } from "./counters";
import { networkOf } from "./network";
import { RateLimits } from "./rate-limit";

function open(factor = 1) {
  const clock = { time: Date.parse("2026-03-11T12:00:00Z") };
  const counters = new CacheCounters();
  return { clock, counters, limits: new RateLimits({ factor, counters, clock: () => clock.time }) };
}

async function allowed(
  limits: RateLimits,
  name: Parameters<RateLimits["count"]>[0],
  times: number,
) {
  const waits = [];
  for (let turn = 0; turn < times; turn++) waits.push(await limits.count(name, "ada"));
  return waits.filter((wait) => wait === null).length;
}

describe("RateLimits in one process", () => {
  it.each([
    ["calls", 1200],
    ["logs", 120],
    ["goalChanges", 120],
    ["anonymous", 60],
    ["exports", 5],
  ] as const)("lets %s through %i times", async (name, times) => {
    const { limits, counters } = open();
    expect(await allowed(limits, name, times + 3)).toBe(times);
    expect(counters.counts.limitsExceeded).toBe(3);
  });

  it("says how long to wait, and counts each person and each limit apart", async () => {
    const { clock, limits } = open();
    clock.time += 15_500;
    await allowed(limits, "logs", 120);
    expect(await limits.count("logs", "ada")).toBe(45);
    expect(await limits.count("logs", "bob")).toBeNull();
    expect(await limits.count("calls", "ada")).toBeNull();
  });

  it("slides: half a window later half of the last one still counts", async () => {
    const { clock, limits } = open();
    await allowed(limits, "logs", 120);
    clock.time += 90_000;
    expect(await allowed(limits, "logs", 100)).toBe(60);
    clock.time += 120_000;
    expect(await allowed(limits, "logs", 130)).toBe(120);
  });

  it("scales with the factor, never to nothing, and is off at 0", async () => {
    expect(await allowed(open(2).limits, "exports", 20)).toBe(10);
    expect(await allowed(open(0.01).limits, "exports", 20)).toBe(1);
    expect(await allowed(open(0).limits, "exports", 20)).toBe(20);
  });
});

describe("networkOf", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:DB8:0001:0002::9", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["unknown", "unknown"],
  ])("of %s is %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
