// Works out everybody's progress in the database at DATABASE_URL and prints what differs from what is kept, as JSON.
import { connect } from "../db/client";
import { verifyEverybody } from "../services/verify";

const databaseUrl = process.env.DATABASE_URL;
if (!databaseUrl) throw new Error("DATABASE_URL is needed.");
const db = connect(databaseUrl, { max: 2 });
const logger = { error() {}, warn() {}, info() {} };
const { people, drift } = await verifyEverybody({
  db,
  now: () => new Date().toISOString(),
  logger,
});
process.stdout.write(`${JSON.stringify({ people, drift })}\n`, () => process.exit(0));
