/** The first formatters of a visit, made apart from the first drawing. */
"use client";

/**
 * A browser reads its number and date data when the first formatter is made, which takes it longer
 * than drawing a page does. In tasks of their own a press can come in between.
 */
if (typeof document !== "undefined") {
  const lang = document.documentElement.lang || undefined;
  setTimeout(() => new Intl.NumberFormat(lang).format(0));
  setTimeout(() => new Intl.DateTimeFormat(lang, { weekday: "long", timeZone: "UTC" }).format(0));
}
