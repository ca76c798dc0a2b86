// What the domain's tests use of vitest, for many runs in one process: it keeps each test instead of running it.
import { createRequire } from "node:module";
import { format } from "node:util";

const ofVitest = createRequire(createRequire(import.meta.url).resolve("vitest/package.json"));
const matchers = await import(ofVitest.resolve("@vitest/expect"));
const { chai } = matchers;

for (const plugin of ["JestExtend", "JestChaiExpect", "JestAsymmetricMatchers"])
  chai.use(matchers[plugin]);

export const expect = Object.assign(
  (value, message) => chai.expect(value, message),
  chai.expect,
  globalThis[matchers.ASYMMETRIC_MATCHERS_OBJECT],
);
matchers.setState({ assertionCalls: 0, isExpectingAssertions: false }, expect);
globalThis[matchers.GLOBAL_EXPECT] = expect;

/** The tests met so far, in order: `{ id, fileName, body }`. */
let kept = [];
let file = "";
const titles = [];

/** Hands out the tests kept since the last call. */
export function takeTests() {
  const taken = kept;
  kept = [];
  return taken;
}

/** Says which file the following tests are of; each test file begins with a call. */
export function inFile(name) {
  file = name;
}

export function describe(title, body) {
  titles.push(title);
  body();
  titles.pop();
}

export function it(title, ...rest) {
  const body = rest.find((each) => typeof each === "function");
  const name = [...titles, title].join(" ");
  const alike = kept.filter((each) => each.fileName === file && each.name === name).length;
  const id = `${file}#${name}${alike === 0 ? "" : ` (${alike + 1})`}`;
  kept.push({ id, name, fileName: file, body });
}

const titled = (title, row, index) => {
  const named = title.replace(/\$([\w.]+)/g, (whole, path) => {
    const value = path.split(".").reduce((from, key) => from?.[key], row[0]);
    return value === undefined ? whole : String(value);
  });
  return format(named.replaceAll("%#", String(index)), ...row);
};

const each = (call) => (rows) => (title, body) => {
  const isSpread = rows.every(Array.isArray);
  for (const [index, row] of rows.entries()) {
    const values = isSpread ? row : [row];
    call(titled(title, values, index), () => body(...values));
  }
};
it.each = each(it);
describe.each = each(describe);

export const test = it;
