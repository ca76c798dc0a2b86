import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const components = join(import.meta.dirname, "..");
const brought = readFileSync(join(import.meta.dirname, "mantine.css"), "utf8");
const sheet = (part: string) => `@mantine/core/styles/${part}.layer.css`;
const isThere = (part: string) => existsSync(join("node_modules", sheet(part)));

/** The parts of Mantine that a file imports, by name. */
function partsIn(source: string): string[] {
  const lists = [...source.matchAll(/import \{([^}]+)\} from "@mantine\/core"/g)];
  return lists.flatMap(([, names = ""]) => names.split(",").map((name) => name.trim()));
}

test("every part of Mantine that is used comes with its styles", () => {
  const files = readdirSync(components, { recursive: true, encoding: "utf8" });
  const sources = files.filter((file) => file.endsWith(".tsx"));
  const used = new Set(
    sources.flatMap((file) => partsIn(readFileSync(join(components, file), "utf8"))),
  );
  expect(used.has("Button")).toBe(true);
  const styled = [...used].filter(isThere);
  expect(styled.filter((part) => !brought.includes(sheet(part)))).toEqual([]);
});
