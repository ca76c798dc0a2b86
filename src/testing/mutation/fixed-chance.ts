/** Makes random cases the same in each run, so that the same mutants survive. */
import fc from "fast-check";

fc.configureGlobal({ seed: 20_260_101, endOnFailure: true });
