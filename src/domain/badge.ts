/** A badge: two words side by side as an SVG of one line, to be shown on other sites. */

export interface Badge {
  label: string;
  message: string;
  /** Fill of the right half, `#rrggbb`. */
  color: string;
}

const HEIGHT = 20;
const PADDING = 8;
const MOST_CHARACTERS = 40;
const INK = "#3b4248";

/**
 * Draws it. What a person typed is text only: escaped, cut, without what XML forbids and without
 * marks that turn the direction of what follows.
 */
export function badgeSvg({ label, message, color }: Badge): string {
  const [left, right] = [cut(label), cut(message)];
  const leftWidth = Math.round(widthOf(left)) + 2 * PADDING;
  const rightWidth = Math.round(widthOf(right)) + 2 * PADDING;
  const width = leftWidth + rightWidth;
  const words = escapeXml(`${left}: ${right}`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label="${words}"><title>${words}</title>\
<clipPath id="c"><rect width="${width}" height="${HEIGHT}" rx="4"/></clipPath>\
<g clip-path="url(#c)"><rect width="${leftWidth}" height="${HEIGHT}" fill="${INK}"/>\
<rect x="${leftWidth}" width="${rightWidth}" height="${HEIGHT}" fill="${color}"/></g>\
<g fill="#ffffff" font-family="Inter,Verdana,DejaVu Sans,sans-serif" font-size="11" font-weight="600">\
${textAt(left, PADDING, leftWidth)}${textAt(right, leftWidth + PADDING, rightWidth)}</g></svg>
`;
}

/** `textLength` fits the text into the width that was reckoned, whatever font the viewer has. */
function textAt(text: string, x: number, width: number): string {
  return `<text x="${x}" y="14" textLength="${width - 2 * PADDING}" lengthAdjust="spacingAndGlyphs">${escapeXml(text)}</text>`;
}

/** Pixels of a text at 11 px semibold, near enough. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code > 0x2e7f) width += 11.5;
    else if (/[iljtfr.,:;'|!() ]/.test(character)) width += 3.9;
    else if (/[mwMW%@]/.test(character)) width += 9.8;
    else width += /[A-Z]/.test(character) ? 7.7 : 6.6;
  }
  return width;
}

function cut(text: string): string {
  const characters = [...text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")];
  if (characters.length <= MOST_CHARACTERS) return characters.join("");
  return `${characters.slice(0, MOST_CHARACTERS - 1).join("")}…`;
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text as XML may carry it. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"']/g, (character) => entities[character] ?? "");
}
