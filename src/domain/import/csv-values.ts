/** Dates and numbers as people write them in tables. */
import { formatDate, isLocalDate, type LocalDate } from "../local-date";
import type { DateOrder, DecimalSign } from "./mapping";

const PARTS = /^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})\.?(?:[ T]\d{1,2}:\d{2}.*)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * The civil date of a cell, or `null` when it is none in that order. A year written first is one
 * whatever the order; two-digit years are of this century.
 * @example readDate("3.4.2026", "dmy") // "2026-04-03"
 */
export function readDate(text: string, order: DateOrder): LocalDate | null {
  const trimmed = text.trim();
  const [, a = "", b = "", c = ""] = PARTS.exec(trimmed) ?? COMPACT.exec(trimmed) ?? [];
  if (a === "") return null;
  const [year, month, day] =
    a.length === 4 || order === "ymd" ? [a, b, c] : order === "dmy" ? [c, b, a] : [c, a, b];
  if (month.length > 2 || day.length > 2) return null;
  const fullYear = Number(year) + (year.length === 2 ? 2000 : 0);
  const date = formatDate(fullYear, Number(month), Number(day));
  return isLocalDate(date) ? date : null;
}

/** The order that reads most of the dates; among equals year, day, month first in this order. */
export function guessDateOrder(dates: readonly string[]): DateOrder {
  const counted = (["ymd", "dmy", "mdy"] as const).map((order) => ({
    order,
    read: dates.filter((date) => readDate(date, order) !== null).length,
  }));
  return counted.reduce((best, next) => (next.read > best.read ? next : best)).order;
}

/**
 * The number of a cell, or `null`. The sign that is not decimal, spaces and apostrophes may group.
 * @example readNumber("1.234,5", ",") // 1234.5
 */
export function readNumber(text: string, decimal: DecimalSign): number | null {
  const grouping = decimal === "." ? "," : ".";
  const plain = text.replace(/[\s\u00a0\u202f'’]/g, "").replace(/^\+/, "");
  const [whole = "", fraction, ...more] = plain.split(decimal);
  if (more.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return null;
  const isGrouped = new RegExp(`^-?\\d{1,3}(\\${grouping}\\d{3})+$`).test(whole);
  const digits = isGrouped ? whole.replaceAll(grouping, "") : whole;
  if (!/^-?\d+$/.test(digits)) return null;
  return Number(fraction === undefined ? digits : `${digits}.${fraction}`);
}

/** The decimal sign that reads most of the numbers; a point among equals. */
export function guessDecimal(values: readonly string[]): DecimalSign {
  const read = (sign: DecimalSign) =>
    values.filter((value) => readNumber(value, sign) !== null).length;
  return read(",") > read(".") ? "," : ".";
}
