/** The small pages behind links in mails: one question or one answer, without scripts. */
import { spokenLocale, spokenTexts } from "../messages/spoken";

/** What a page says, and what there is to press. */
export interface LinkPage {
  status: number;
  title: string;
  sentence: string;
  /** The label of the button that sends this very address as a POST. */
  submit?: string;
  /** A way on into the app. */
  way?: { href: string; text: string };
}

const STYLES = `
  :root { color-scheme: light dark; --ground: #f7f5f2; --card: #fffefc; --ink: #1d2226; --muted: #5d656b;
    --line: #e6e1da; --stone: #8f8b83; --stone-light: #a8a49c; --action: #22303a; --on-action: #fff; }
  @media (prefers-color-scheme: dark) {
    :root { --ground: #15181a; --card: #1d2124; --ink: #eceae6; --muted: #a2a9ae; --line: #2c3236;
      --stone: #7d7a74; --stone-light: #918e87; --action: #eceae6; --on-action: #15181a; }
  }
  * { box-sizing: border-box; margin: 0; }
  body { background: var(--ground); color: var(--ink); font: 16px/24px "Inter Variable", Inter, system-ui,
    -apple-system, "Segoe UI", sans-serif; }
  main { display: grid; min-height: 100dvh; place-content: center; justify-items: center; padding: 32px 16px; }
  main > div { display: grid; width: min(440px, calc(100vw - 32px)); gap: 20px; }
  header { display: flex; align-items: center; gap: 8px; font-size: 18px; font-weight: 600;
    letter-spacing: -0.02em; }
  section { display: grid; gap: 8px; padding: 28px 24px; border: 1px solid var(--line); border-radius: 16px;
    background: var(--card); overflow-wrap: anywhere; }
  h1 { font-size: 24px; line-height: 30px; font-weight: 600; letter-spacing: -0.02em; }
  p { color: var(--muted); }
  form, .way { margin-top: 16px; }
  button, .way { display: inline-block; justify-self: start; min-height: 48px; padding: 12px 22px; border: 0;
    border-radius: 12px; background: var(--action); color: var(--on-action); font: inherit; font-weight: 600;
    text-decoration: none; cursor: pointer; }
  :focus-visible { outline: 2px solid var(--ink); outline-offset: 2px; }
`;

const MARK = `<svg width="28" height="28" viewBox="0 0 24 24" aria-hidden="true">
  <rect fill="var(--stone-light)" x="9" y="2" width="6.5" height="4" rx="2"/>
  <rect fill="var(--stone)" x="7" y="6.6" width="9" height="4.2" rx="2.1"/>
  <rect fill="var(--stone-light)" x="5.5" y="11.4" width="13" height="4.4" rx="2.2"/>
  <rect fill="var(--stone)" x="3" y="16.4" width="17.5" height="4.8" rx="2.4"/>
  <line stroke="var(--stone)" x1="1.5" x2="22.5" y1="22.4" y2="22.4"/></svg>`;

/** The page as an answer. @param nonce of the request's content security policy */
export function answerPage(page: LinkPage, nonce: string): Response {
  const { status, title, sentence, submit, way } = page;
  const name = escaped(spokenTexts()("common.name"));
  const form = submit && `<form method="post"><button>${escaped(submit)}</button></form>`;
  const link = way && `<a class="way" href="${escaped(way.href)}">${escaped(way.text)}</a>`;
  const html = `<!doctype html>
<html lang="${spokenLocale()}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)} · ${name}</title>
<link rel="icon" href="/icon.svg">
<style nonce="${escaped(nonce)}">${STYLES}</style>
</head>
<body>
<main><div>
<header>${MARK}<span>${name}</span></header>
<section><h1>${escaped(title)}</h1><p>${escaped(sentence)}</p>${form ?? ""}${link ?? ""}</section>
</div></main>
</body>
</html>
`;
  return new Response(html, {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "private, no-store",
      "referrer-policy": "no-referrer",
    },
  });
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? "");
}
