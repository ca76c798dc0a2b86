/** The colour scheme before the first paint, on pages with Mantine and without it. */

/** Where Mantine keeps what a person chose. */
const KEY = "mantine-color-scheme-value";
const ATTRIBUTE = "data-mantine-color-scheme";

/** What `html` wears until the script has run, which React is not to take back. */
export const htmlOfScheme = { suppressHydrationWarning: true, [ATTRIBUTE]: "light" };

/** A script that follows the person's choice, or else the device, also when that changes its mind. */
export const schemeScript = `(() => {
const dark = matchMedia("(prefers-color-scheme: dark)");
const apply = () => {
let chosen = null;
try { chosen = localStorage.getItem("${KEY}"); } catch {}
const scheme = chosen === "light" || chosen === "dark" ? chosen : dark.matches ? "dark" : "light";
document.documentElement.setAttribute("${ATTRIBUTE}", scheme);
};
apply();
dark.addEventListener("change", apply);
})()`;
