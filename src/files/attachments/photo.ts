/** Makes of a picture what is kept: upright, of bounded size, and with nothing in it but the picture. */
import sharp from "sharp";
import { MAX_PHOTO_BYTES, PHOTO_PIXELS, THUMB_PIXELS } from "../../domain/attachment";
import { refuseFile } from "../../domain/refused-file";
import { photoTypeOf } from "./photo-type";

/** More than any phone's camera makes; unpacked it takes some 200 MB. */
const MAX_PIXELS = 50_000_000;
const MAX_SECONDS = 20;

sharp.cache(false);
sharp.concurrency(1);

export interface PreparedPhoto {
  whole: Uint8Array;
  thumb: Uint8Array;
}

/** Pictures are unpacked one after the other, so that many at once take no more memory than one. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Draws the picture anew as WebP, of an animation the first frame. Metadata, the place among it, is left out.
 * @throws DomainError `ATTACHMENT_UPLOAD` when it is no JPEG, PNG, WebP or GIF, damaged, or too large
 */
export function preparePhoto(bytes: Uint8Array): Promise<PreparedPhoto> {
  if (bytes.byteLength === 0) refuseFile("file_empty");
  if (bytes.byteLength > MAX_PHOTO_BYTES) refuseFile("photo_too_large");
  const type = photoTypeOf(bytes);
  // Reading it needs a patented decoder that is not part of the library.
  if (type === "heic") refuseFile("photo_heic");
  if (type === null) refuseFile("photo_wrong_type");
  const turn = last.then(() => draw(bytes, type));
  last = turn.catch(() => undefined);
  return turn;
}

async function draw(bytes: Uint8Array, type: string): Promise<PreparedPhoto> {
  try {
    const { width, height, format } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > MAX_PIXELS) refuseFile("photo_too_many_pixels");
    if (format !== type) refuseFile("photo_wrong_type");
    const whole = await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: "error", pages: 1 })
      .timeout({ seconds: MAX_SECONDS })
      .autoOrient()
      .resize(inside(PHOTO_PIXELS))
      .webp({ quality: 82 })
      .toBuffer();
    const thumb = await sharp(whole).resize(inside(THUMB_PIXELS)).webp({ quality: 75 }).toBuffer();
    return { whole, thumb };
  } catch (error) {
    if (error instanceof Error && error.name === "DomainError") throw error;
    return refuseFile("photo_unreadable");
  }
}

function inside(pixels: number) {
  return { width: pixels, height: pixels, fit: "inside", withoutEnlargement: true } as const;
}
