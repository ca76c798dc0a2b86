import { describe, expect, test } from "vitest";
import { CAIRN_BOX, stonesOf } from "./cairn-stones";

const laidOf = (laid: number, total: number) =>
  stonesOf(laid, total).map((stone) => (stone.isLaid ? "x" : "."));

describe("stonesOf", () => {
  test("draws a stone a goal, the laid ones from the ground up", () => {
    expect(laidOf(2, 6).join("")).toBe("xx....");
    expect(laidOf(0, 3).join("")).toBe("...");
    expect(laidOf(3, 3).join("")).toBe("xxx");
    expect(stonesOf(0, 0)).toEqual([]);
  });

  test("draws many goals as nine stones, the last of them laid only with the last goal", () => {
    expect(laidOf(10, 20).join("")).toBe("xxxx....."); // 10 × 9 / 20 = 4.5
    expect(laidOf(19, 20).join("")).toBe("xxxxxxxx."); // 8.55
    expect(laidOf(20, 20).join("")).toBe("xxxxxxxxx");
  });

  test.each([1, 2, 5, 9, 40])("keeps %i stones in the box, narrower and higher one by one", (n) => {
    const stones = stonesOf(0, n);
    for (const [index, stone] of stones.entries()) {
      expect(stone.x).toBeGreaterThanOrEqual(0);
      expect(stone.x + stone.width).toBeLessThanOrEqual(CAIRN_BOX.width);
      expect(stone.y).toBeGreaterThanOrEqual(0);
      expect(stone.y + stone.height).toBeLessThanOrEqual(CAIRN_BOX.height);
      const below = stones[index - 1];
      if (!below) continue;
      expect(stone.width).toBeLessThan(below.width);
      expect(stone.y + stone.height).toBeLessThanOrEqual(below.y);
    }
  });
});
