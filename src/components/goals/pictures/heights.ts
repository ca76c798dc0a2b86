/** Heights in pixels, known before anything is loaded, so that nothing jumps when it comes. */

/** A chart with its axis. */
export const CHART_HEIGHT = 180;
/** What is inside of the picture's card. */
export const PICTURE_HEIGHT = 280;
/** What is inside of the card with the year, the history and the rhythm. */
export const OVER_TIME_HEIGHT = 238;
/** One of them, below the choice. */
export const VIEW_HEIGHT = 180;
