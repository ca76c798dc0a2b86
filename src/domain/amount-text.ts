/** Amounts as people type them: in any digits, with the decimal sign of their locale or the other one. */
import { type Amount, toAmount } from "./amount";

const MINUS = /[\u2010-\u2013\u2212]/g;
const INVISIBLE = /[\u061C\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;
/** Signs that only ever group: spaces, apostrophes and the Arabic thousands sign. */
const GROUPING_ONLY = /(?<=\d)[\s'\u2019\u066C](?=\d)/g;
const ARABIC_DECIMAL = "\u066B";
const MOST_PLACES = 6;
const MOST_WHOLE_DIGITS = 9;

/**
 * Reads an amount as it is typed, exactly; `null` when it is no number, has more than six places or
 * is out of range. Of `.` and `,` the last one parts the decimals when both stand there. A single
 * one groups only where the locale groups with it and exactly three digits follow.
 * @example readAmountText("1,5", "en-GB") // 1_500_000n
 * @example readAmountText("1,500", "en-GB") // 1_500_000_000n
 * @example readAmountText("1,500", "de") // 1_500_000n
 * @example readAmountText("٣٫٥", "ar-EG") // 3_500_000n
 */
export function readAmountText(text: string, locale: string): Amount | null {
  const plain = withPlainDigits(text.normalize("NFKC").replace(INVISIBLE, ""))
    .replace(MINUS, "-")
    .trim();
  const [, sign = "", typed = ""] = /^([+-]?)\s*(.+)$/.exec(plain) ?? [];
  const decimal = decimalOf(typed.replaceAll(GROUPING_ONLY, ""), locale);
  const [, whole = "", fraction = ""] = /^(\d*)(?:\.(\d*))?$/.exec(decimal ?? "-") ?? [];
  if (whole === "" && fraction === "") return null;
  const kept = whole.replace(/^0+(?=\d)/, "");
  const places = fraction.replace(/0+$/, "");
  if (kept.length > MOST_WHOLE_DIGITS || places.length > MOST_PLACES) return null;
  return toAmount(`${sign === "-" ? "-" : ""}${kept || "0"}${places ? `.${places}` : ""}`);
}

/** Digits of any script as 0–9: each script's ten stand in a row, its zero first. */
function withPlainDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const point = digit.codePointAt(0) ?? 0;
    let value = 0;
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(point - value - 1))) value++;
    return String(value);
  });
}

/** The digits with a point before the decimals and nothing else; `null` when the signs make no sense. */
function decimalOf(typed: string, locale: string): string | null {
  if (typed.includes(ARABIC_DECIMAL)) {
    const [whole = "", ...rest] = typed.split(ARABIC_DECIMAL);
    const grouped = ungrouped(whole);
    return rest.length === 1 && grouped !== null ? `${grouped}.${rest[0]}` : null;
  }
  const last = Math.max(typed.lastIndexOf("."), typed.lastIndexOf(","));
  if (last < 0) return typed;
  const mark = typed.charAt(last);
  const [whole, fraction] = [typed.slice(0, last), typed.slice(last + 1)];
  if (whole.includes(mark)) return ungrouped(typed);
  if (/[.,]/.test(whole)) {
    const grouped = ungrouped(whole);
    return grouped === null ? null : `${grouped}.${fraction}`;
  }
  const isGroup = mark === groupSignOf(locale) && /^[1-9]\d{0,2}$/.test(whole);
  return isGroup && /^\d{3}$/.test(fraction) ? whole + fraction : `${whole}.${fraction}`;
}

/** Digits whose groups are of three, or of two before the last three as in India; `null` otherwise. */
function ungrouped(text: string): string | null {
  if (/^\d*$/.test(text)) return text;
  const isGrouped = /^\d{1,3}(?:([.,])\d{2,3})(?:\1\d{2,3})*$/.test(text) && /\d{3}$/.test(text);
  return isGrouped ? text.replaceAll(/[.,]/g, "") : null;
}

const groupSigns = new Map<string, string>();

function groupSignOf(locale: string): string {
  let sign = groupSigns.get(locale);
  if (sign === undefined) {
    const parts = new Intl.NumberFormat(locale, { numberingSystem: "latn" }).formatToParts(1234567);
    sign = parts.find(({ type }) => type === "group")?.value ?? "";
    groupSigns.set(locale, sign);
  }
  return sign;
}
