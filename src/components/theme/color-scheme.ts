/** The colour scheme before the first paint, on pages with Mantine and without it. */

/** Where Mantine keeps what a person chose. */
const KEY = "mantine-color-scheme-value";
const ATTRIBUTE = "data-mantine-color-scheme";

/** What `html` wears until the script has run, which React is not to take back. */
export const htmlOfScheme = { suppressHydrationWarning: true, [ATTRIBUTE]: "light" };

/** Stands in pages as its own text, so it uses nothing but what it is given. */
function follow(key: string, attribute: string): void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    let chosen: string | null = null;
    try {
      chosen = localStorage.getItem(key);
    } catch {}
    const scheme =
      chosen === "light" || chosen === "dark" ? chosen : dark.matches ? "dark" : "light";
    document.documentElement.setAttribute(attribute, scheme);
  };
  apply();
  dark.addEventListener("change", apply);
}

/** Follows the person's choice, or else the device, also when that changes its mind. */
export const followScheme = () => follow(KEY, ATTRIBUTE);

/** The same as a script. */
export const schemeScript = `(${follow})(${JSON.stringify(KEY)},${JSON.stringify(ATTRIBUTE)})`;
