// Brings the database at DATABASE_OWNER_URL up to date; start, test and seed run it as a process of its own.
import { migrate } from "../db/migrate";

const ownerUrl = process.env.DATABASE_OWNER_URL;
const appRole = process.env.CAIRN_APP_ROLE;
if (!ownerUrl || !appRole) throw new Error("DATABASE_OWNER_URL and CAIRN_APP_ROLE are needed.");
await migrate(ownerUrl, appRole);
process.exit(0);
