/** Runs in the browser before anything else. */

// Zod would try whether it may compile its schemas, which the content security policy forbids and browsers report.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
