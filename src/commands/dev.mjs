// `npm run dev`: the same as `npm start`, with hot reload instead of a build.
import { runInstance } from "./instance.mjs";

await runInstance("dev");
