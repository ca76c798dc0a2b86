/** Colours, type and spaces of the report on paper. */
import { StyleSheet } from "@react-pdf/renderer";
import type { PatternName } from "../../domain/settings";

export const colors = {
  ink: "#1d2226",
  muted: "#5d656b",
  line: "#e6e1da",
  track: "#ebe6df",
  stone: "#8f8b83",
  pale: "#c9c4bb",
} as const;

export const tones: Record<PatternName, string> = {
  recurring: "#2468c9",
  milestone: "#6d4fc2",
  target: "#16764c",
  streak: "#aa4c08",
  limit: "#b83250",
};

/** Width of what stands between the margins of an A4 page, in points. */
export const CONTENT_WIDTH = 499;

export const look = StyleSheet.create({
  page: {
    fontSize: 10,
    lineHeight: 1.45,
    color: colors.ink,
    paddingTop: 48,
    paddingBottom: 64,
    paddingHorizontal: 48,
  },
  head: { flexDirection: "row", justifyContent: "space-between", alignItems: "flex-start" },
  title: { fontSize: 24, fontWeight: 600, letterSpacing: -0.5, lineHeight: 1.2 },
  range: { fontSize: 12, marginTop: 6 },
  muted: { color: colors.muted },
  small: { fontSize: 8.5, color: colors.muted, lineHeight: 1.4 },
  rule: { borderBottomWidth: 0.75, borderBottomColor: colors.line, marginVertical: 16 },
  heading: { fontSize: 13, fontWeight: 600, marginBottom: 8, lineHeight: 1.3 },
  tiles: { flexDirection: "row", gap: 10, marginBottom: 10 },
  tile: {
    flex: 1,
    borderWidth: 0.75,
    borderColor: colors.line,
    borderRadius: 8,
    paddingVertical: 8,
    paddingHorizontal: 12,
  },
  number: { fontSize: 18, fontWeight: 600, letterSpacing: -0.3, lineHeight: 1.3 },
  row: {
    flexDirection: "row",
    borderBottomWidth: 0.5,
    borderBottomColor: colors.line,
    paddingVertical: 5,
  },
  cell: { width: 52, textAlign: "right" },
  wide: { width: 64, textAlign: "right" },
  name: { flex: 1, paddingRight: 12 },
  goal: { marginTop: 16, marginBottom: 8 },
  goalTitle: { fontSize: 13, fontWeight: 600, lineHeight: 1.3 },
  facts: { flexDirection: "row", flexWrap: "wrap", marginTop: 8, marginBottom: 8 },
  fact: { width: "25%", paddingRight: 8, marginBottom: 4 },
  notes: { marginBottom: 8 },
  note: { flexDirection: "row", paddingVertical: 3 },
  noteDay: { width: 92, color: colors.muted },
  foot: {
    position: "absolute",
    top: 794,
    left: 48,
    width: 340,
    fontSize: 8.5,
    color: colors.muted,
  },
  pageNumber: { left: 427, width: 120, textAlign: "right" },
});
