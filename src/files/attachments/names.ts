/** How the files of a photo are called. */

/** The names of a photo's two files. */
export function photoNames(attachmentId: string): { whole: string; thumb: string } {
  return { whole: `${attachmentId}.webp`, thumb: `${attachmentId}.thumb.webp` };
}

const OURS =
  /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\.thumb)?\.webp(?:\.[0-9a-f]+\.part)?$/;

/** The photo that a file belongs to, also one half written; `null`: the file is not of this house. */
export function photoOf(name: string): string | null {
  return OURS.exec(name)?.[1] ?? null;
}
