/** Short messages after something was done, with a way back. */
import { tell } from "../layout/told";

/** A function that tells a sentence, read out by screen readers, and offers Undo when it can. */
export const useTell = () => tell;
