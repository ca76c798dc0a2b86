// Files for import: given, taken over, and made after the layout that Loop Habit Tracker writes.
import { strToU8, zipSync } from "fflate";
import { addDays } from "../domain/local-date";
import { openExport } from "../services/export";
import { keepImportFile } from "../services/files";
import { commitImport, previewImport } from "../services/imports";
import { type Person, TODAY } from "./people";

export async function give(person: Person, content: string | Uint8Array): Promise<string> {
  const body = new Response(typeof content === "string" ? content : new Uint8Array(content)).body;
  return (await keepImportFile(person, body)).fileId;
}

export async function take(person: Person, content: string | Uint8Array, mapping = {}) {
  const preview = await previewImport(person, { fileId: await give(person, content), mapping });
  const committed = await commitImport(person, { previewId: preview.previewId });
  return { preview, committed };
}

/** All of a person's data as JSON. */
export async function exportOf(person: Person): Promise<string> {
  let text = "";
  for await (const piece of await openExport(person, "json", { goalIds: [] })) text += piece;
  return text;
}

const HEADER =
  "Position,Name,Type,Question,Description,FrequencyNumerator,FrequencyDenominator,Color,Unit,Target Type,Target Value,Archived?";

/** Habit `n` was missed every `20 + n` days; the last miss lies `19 + n` met days before today at most. */
export function loopZip(habits: number, days: number): { bytes: Uint8Array; streaks: number[] } {
  const streaks: number[] = [];
  const files: Record<string, Uint8Array> = {
    "Habits.csv": strToU8(
      [
        HEADER,
        ...Array.from({ length: habits }, (_, n) =>
          [n + 1, `Habit ${n}`, "YES_NO", "", "", 1, 1, "#FF8F00", "", "", "", "false"].join(","),
        ),
      ].join("\n"),
    ),
    "Checkmarks.csv": strToU8("Date,Habit 0\n2026-01-01,2\n"),
    "Scores.csv": strToU8("Date,Habit 0\n2026-01-01,0.9\n"),
  };
  for (let n = 0; n < habits; n++) {
    const isDone = (ago: number) => (ago + n) % (20 + n) !== 19;
    const lines = Array.from(
      { length: days },
      (_, ago) => `${addDays(TODAY, -ago)},${isDone(ago) ? "YES_MANUAL" : "NO"},`,
    );
    files[`00${n + 1} Other name/Checkmarks.csv`] = strToU8(
      ["Date,Value,Notes", ...lines].join("\n"),
    );
    let streak = 0;
    while (isDone(streak)) streak++;
    streaks.push(streak);
  }
  return { bytes: zipSync(files), streaks };
}
