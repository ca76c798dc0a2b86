/** How the server writes messages, those of the catalogs as well as those that are parsed for the browser. The build puts it in the place of use-intl's own. */
import compile from "icu-minify/compile";
import formatParsed from "use-intl/format-message/format-only";

type Given = Parameters<typeof formatParsed>;

/** Parsed once each. */
const parsed = new Map<string, Given[1]>();

function parse(text: string): Given[1] {
  if (!/['{<]/.test(text)) return text;
  const known = parsed.get(text) ?? compile(text);
  parsed.set(text, known);
  return known;
}

export default function formatMessage(...[key, message, values, options]: Given) {
  const ready = typeof message === "string" ? parse(message) : message;
  return formatParsed(key, ready, values, options);
}
formatMessage.raw = true;
