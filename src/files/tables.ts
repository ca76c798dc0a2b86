/** Comma-separated texts split into records, each with its line. */
import { CsvError, parse } from "csv-parse/sync";
import { delimiters } from "../domain/import/mapping";
import type { Table } from "../domain/import/source-text";
import { refuseFile } from "../domain/refused-file";

const MAX_RECORDS = 500_000;

interface Parsed {
  record: string[];
  info: { lines: number };
}

/**
 * Splits a text after RFC 4180; empty lines are left out.
 * @param file its name inside an archive, or `null`
 * @param delimiter guessed from the first line when left out
 * @throws DomainError `ATTACHMENT_UPLOAD` with the line at which a quote goes wrong
 */
export function tableOf(text: string, file: string | null, delimiter?: string): Table {
  try {
    const records: Parsed[] = parse(text, {
      delimiter: delimiter ?? guessDelimiter(text),
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: MAX_RECORDS + 1,
    }) as unknown as Parsed[];
    if (records.length > MAX_RECORDS) return refuseFile("too_many_rows", placeOf(file));
    return {
      file,
      records: records.map(({ record, info }) => ({ line: info.lines, cells: record })),
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuseFile("csv_broken", { ...placeOf(file), line: Number(error.lines ?? 1) });
  }
}

function placeOf(file: string | null) {
  return file === null ? {} : { in: file };
}

/** The delimiter that splits the first line into most cells; a comma among equals. */
export function guessDelimiter(text: string): string {
  const [first = ""] = text.split(/\r?\n/, 1);
  const count = (delimiter: string) => first.split(delimiter).length;
  return [...delimiters].sort((a, b) => count(b) - count(a))[0] ?? ",";
}
