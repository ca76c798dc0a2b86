/** How long a large import takes: told, not asserted. `IMPORT_ROWS=100000` asks for the full size. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays } from "../domain/local-date";
import { give } from "../testing/import-files";
import { openTown, TODAY, type Town } from "../testing/people";
import { runsOf } from "../testing/runs";
import { getImportProgress, listImportRows, rollbackImport } from "./import-batches";
import { commitImport, previewImport } from "./imports";
import { verifyProgress } from "./verify";

const ROWS = runsOf("IMPORT_ROWS", 20_000);

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

describe("a large import", () => {
  it("is taken over as one batch while its progress can be asked", {
    timeout: 300_000,
  }, async () => {
    const ada = await town.addPerson();
    const lines = ["date,goal,value,note"];
    for (let row = 0; row < ROWS; row++) {
      lines.push(
        `${addDays(TODAY, -Math.floor(row / 20))},Goal ${row % 20},${row % 7},n${row % 3}`,
      );
    }
    const started = performance.now();
    const fileId = await give(ada, lines.join("\n"));
    const { previewId, counts } = await previewImport(ada, { fileId });
    const previewed = performance.now();
    const seen = new Set<number>();
    let isOver = false;
    const watching = (async () => {
      while (!isOver) {
        seen.add((await getImportProgress(ada, { importId: previewId })).done);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    })();
    const committed = await commitImport(ada, { previewId });
    const ended = performance.now();
    isOver = true;
    await watching;
    expect(committed.counts).toEqual(counts);
    expect(counts.accepted + counts.refused).toBe(ROWS);
    expect(seen.size).toBeGreaterThan(2);
    const rows = await listImportRows(ada, { previewId });
    expect(rows.items).toHaveLength(200);
    expect(rows.nextCursor).not.toBeNull();
    expect(await verifyProgress(ada)).toEqual([]);
    const before = performance.now();
    await rollbackImport(ada, { importId: previewId });
    const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(1);
    console.info(
      `${ROWS} rows: dry run ${seconds(started, previewed)} s, batch ${seconds(previewed, ended)} s, rollback ${seconds(before, performance.now())} s`,
    );
  });
});
