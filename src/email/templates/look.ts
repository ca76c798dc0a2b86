/** How mails look: the app's own colours, spelled out because mail programs know no variables. */
import type { CSSProperties } from "react";

const light = {
  ground: "#f7f5f2",
  card: "#fffefc",
  soft: "#efebe5",
  ink: "#1d2226",
  muted: "#5d656b",
  line: "#e6e1da",
  stone: "#8f8b83",
  stoneLight: "#a8a49c",
  action: "#22303a",
  onAction: "#ffffff",
  laid: "#16764c",
};

const FONT =
  'Inter, -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, Helvetica, Arial, sans-serif';

const text = { fontFamily: FONT, margin: 0 };

export const look = {
  body: { backgroundColor: light.ground, color: light.ink, fontFamily: FONT, margin: 0 },
  page: { maxWidth: 560, margin: "0 auto", padding: "32px 16px 40px" },
  name: { ...text, fontSize: 18, lineHeight: "24px", fontWeight: 600, letterSpacing: "-0.02em" },
  card: {
    backgroundColor: light.card,
    border: `1px solid ${light.line}`,
    borderRadius: 16,
    padding: "28px 20px 32px",
  },
  heading: {
    ...text,
    color: light.ink,
    fontSize: 26,
    lineHeight: "32px",
    fontWeight: 600,
    letterSpacing: "-0.02em",
    overflowWrap: "anywhere",
  },
  sentence: {
    ...text,
    color: light.ink,
    fontSize: 16,
    lineHeight: "24px",
    padding: "12px 0 0",
    overflowWrap: "anywhere",
  },
  quiet: {
    ...text,
    color: light.muted,
    fontSize: 14,
    lineHeight: "21px",
    padding: "12px 0 0",
    overflowWrap: "anywhere",
  },
  button: {
    ...text,
    backgroundColor: light.action,
    color: light.onAction,
    borderRadius: 12,
    fontSize: 16,
    lineHeight: "22px",
    fontWeight: 600,
    padding: "13px 22px",
    textDecoration: "none",
  },
  softButton: {
    ...text,
    backgroundColor: light.soft,
    color: light.ink,
    borderRadius: 10,
    fontSize: 14,
    lineHeight: "20px",
    fontWeight: 600,
    padding: "10px 10px",
    textDecoration: "none",
    display: "inline-block",
    marginRight: 6,
    marginTop: 10,
  },
  row: { borderTop: `1px solid ${light.line}`, padding: "16px 0" },
  rowTitle: {
    ...text,
    color: light.ink,
    fontSize: 16,
    lineHeight: "22px",
    fontWeight: 600,
    overflowWrap: "anywhere",
  },
  rowText: { ...text, color: light.muted, fontSize: 14, lineHeight: "20px" },
  track: { backgroundColor: light.soft, borderRadius: 6, height: 12, width: "100%" },
  bar: { backgroundColor: light.laid, borderRadius: 6, height: 12 },
  footer: { ...text, color: light.muted, fontSize: 13, lineHeight: "20px", padding: "0 8px" },
  link: { color: light.muted, textDecoration: "underline" },
  stone: { backgroundColor: light.stone },
  stoneLight: { backgroundColor: light.stoneLight },
} satisfies Record<string, CSSProperties>;

/** For mail programs that follow the device into the dark; others show the light mail. */
export const darkStyles = `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  a { text-underline-offset: 2px; }
  @media (prefers-color-scheme: dark) {
    .ground, .ground > table > tbody > tr > td { background-color: #15181a !important; }
    .card { background-color: #1d2124 !important; border-color: #2c3236 !important; }
    .ink { color: #eceae6 !important; }
    .muted { color: #a2a9ae !important; }
    .row { border-color: #2c3236 !important; }
    .button { background-color: #eceae6 !important; color: #15181a !important; }
    .soft { background-color: #2d3337 !important; color: #eceae6 !important; }
    .track { background-color: #2d3337 !important; }
    .bar { background-color: #5ecf98 !important; }
    .stone { background-color: #7d7a74 !important; }
    .stone-light { background-color: #918e87 !important; }
  }
`;
