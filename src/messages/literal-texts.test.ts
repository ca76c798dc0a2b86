import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

/** Attributes that people see or hear. */
const SPOKEN = ["aria-label", "alt", "description", "label", "placeholder", "title", "error"];
/** Words are two letters and more: a sign, a unit or a mark is the same in every language. */
const WORD = /\p{L}{2,}/u;

/** Texts that a component writes itself instead of taking them from a catalog. */
function literalsIn(source: string): string[] {
  const file = ts.createSourceFile(
    "a.tsx",
    source,
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const found: string[] = [];
  const keep = (text: string) => WORD.test(text) && found.push(text.trim());
  const look = (node: ts.Node): void => {
    if (ts.isJsxText(node)) keep(node.text);
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) keepString(node.expression);
    if (ts.isJsxAttribute(node) && SPOKEN.includes(node.name.getText())) {
      const value = node.initializer;
      keepString(value && ts.isJsxExpression(value) ? value.expression : value);
    }
    ts.forEachChild(node, look);
  };
  const keepString = (node: ts.Node | undefined): void => {
    if (!node) return;
    if (ts.isStringLiteralLike(node)) keep(node.text);
    if (ts.isTemplateExpression(node)) {
      for (const text of [node.head.text, ...node.templateSpans.map((each) => each.literal.text)])
        keep(text);
    }
    if (ts.isConditionalExpression(node)) {
      keepString(node.whenTrue);
      keepString(node.whenFalse);
    }
  };
  look(file);
  return found;
}

/** Names that are the same in every language. */
const NAMES = ["Cairn"];

describe("texts in components and pages", () => {
  test("are found where somebody writes them", () => {
    expect(literalsIn('<p aria-label="More">Hello <b>{"you"}</b></p>')).toEqual([
      "More",
      "Hello",
      "you",
    ]);
    expect(
      literalsIn('<p title={t("a")} className="big">{isOn ? "on" : t("off")} · 3</p>'),
    ).toEqual(["on"]);
  });

  test.each(["src/components", "src/app"])("of %s come from the catalogs", (folder) => {
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
    const written = files
      .filter((file) => file.endsWith(".tsx"))
      .flatMap((file) =>
        literalsIn(readFileSync(join(folder, file), "utf8"))
          .filter((text) => !NAMES.includes(text))
          .map((text) => `${file}: ${text}`),
      );
    expect(written).toEqual([]);
  });
});
