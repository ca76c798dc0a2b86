/** Attachments: a photo or a link that stands beside what was logged. */
export type AttachmentKind = "photo" | "link";

/** As the API answers it; a photo's address is one of this house. */
export interface Attachment {
  attachmentId: string;
  kind: AttachmentKind;
  url: string;
}

/** How many fit on one activity. */
export const MAX_ATTACHMENTS = 5;
/** The largest photo taken, in bytes. */
export const MAX_PHOTO_BYTES = 5 * 1024 * 1024;
/** The widest and the highest that a kept photo is; of its small copy {@link THUMB_PIXELS}. */
export const PHOTO_PIXELS = 2048;
export const THUMB_PIXELS = 320;

/** Where a photo is read; `?size=thumb` is its small copy. */
export const photoUrl = (attachmentId: string) => `/api/attachments/${attachmentId}`;
