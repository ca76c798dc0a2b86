/** How finely a history is read. */
export const grains = ["day", "week", "month"] as const;
export type Grain = (typeof grains)[number];
