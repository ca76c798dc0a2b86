/** The account to look around with: nobody's, so it never becomes the administrator and does not count. */

export const DEMO_EMAIL = "demo@cairn.local";

/** Known to everybody; it opens what the button on the sign-in page opens. */
export const DEMO_PASSWORD = "demo-cairn-2026";
