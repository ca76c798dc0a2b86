// `npm start`: everything Cairn needs, then the built app, until it is told to stop.
import { runInstance } from "./instance.mjs";

await runInstance("start");
