// Fills the database at DATABASE_URL with the demo account; `npm run seed` runs it as a process of its own.
import { seed } from "../db/seed";

const databaseUrl = process.env.DATABASE_URL;
if (!databaseUrl) throw new Error("DATABASE_URL is needed.");
await seed(databaseUrl);
process.exit(0);
