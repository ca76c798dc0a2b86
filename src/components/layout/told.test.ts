import { beforeEach, describe, expect, test, vi } from "vitest";
import { endTelling, lowerTold, tell, toldNow, undoTheLast, watchTold } from "./told";

beforeEach(() => endTelling(toldNow()?.id ?? 0));

describe("tell", () => {
  test("lets the newest message take the place of the one before, and says so", () => {
    const heard = vi.fn();
    const stop = watchTold(heard);
    tell("one");
    tell("two");
    stop();
    tell("three");
    expect(heard).toHaveBeenCalledTimes(2);
    expect(toldNow()?.sentence).toBe("three");
  });

  test("is two messages when the same is told twice", () => {
    tell("same");
    const first = toldNow()?.id ?? 0;
    tell("same");
    endTelling(first);
    expect(toldNow()?.sentence).toBe("same");
  });
});

describe("lowerTold", () => {
  test("lets what stands go under a dialog, and what is told in it stand above", () => {
    tell("logged");
    lowerTold();
    expect(toldNow()).toMatchObject({ sentence: "logged", isUnder: true });
    tell("copied");
    expect(toldNow()).toMatchObject({ sentence: "copied", isUnder: false });
  });

  test("does nothing where nothing stands", () => {
    lowerTold();
    expect(toldNow()).toBeNull();
  });
});

describe("undoTheLast", () => {
  test("takes back once, also after the message has gone", () => {
    const onUndo = vi.fn();
    tell("logged", { onUndo });
    endTelling(toldNow()?.id ?? 0);
    undoTheLast();
    undoTheLast();
    expect(onUndo).toHaveBeenCalledTimes(1);
  });

  test("takes back nothing when what was told last offers no way back", () => {
    const onUndo = vi.fn();
    tell("logged", { onUndo });
    const way = toldNow()?.onUndo;
    tell("saved");
    undoTheLast();
    way?.();
    expect(onUndo).not.toHaveBeenCalled();
    expect(toldNow()?.sentence).toBe("saved");
  });
});
