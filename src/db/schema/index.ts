/** All tables, as one object for Drizzle. */
export * from "./accounts";
export * from "./activities";
export * from "./attachments";
export * from "./daily-totals";
export * from "./day-ends";
export * from "./goals";
export * from "./imports";
export * from "./notices";
export * from "./operations";
export * from "./outbox";
export * from "./pauses";
export * from "./profiles";
export * from "./progress";
export * from "./recommendations";
export * from "./shares";
export * from "./templates";
export * from "./terms";
