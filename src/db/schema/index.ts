/** All tables, as one object for Drizzle. */
export * from "./accounts";
export * from "./activities";
export * from "./daily-totals";
export * from "./goals";
export * from "./imports";
export * from "./pauses";
export * from "./profiles";
export * from "./progress";
export * from "./terms";
