/** What is kept of a picture, and what is refused. */
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { preparePhoto } from "./photo";
import { photoTypeOf } from "./photo-type";

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#2f6f4f" } });

const refusal = (reason: string) => ({
  code: "ATTACHMENT_UPLOAD",
  facts: { details: { file: [reason] } },
});

/** As a phone makes it: lying on its side, with the place where it was taken. */
const fromPhone = () =>
  picture(400, 300)
    .withExif({
      IFD0: { Make: "Phone of Ada" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "52/1 31/1 0/1" },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

describe("photoTypeOf", () => {
  it("knows each kind by what is in it", async () => {
    expect(photoTypeOf(await picture(2, 2).jpeg().toBuffer())).toBe("jpeg");
    expect(photoTypeOf(await picture(2, 2).png().toBuffer())).toBe("png");
    expect(photoTypeOf(await picture(2, 2).webp().toBuffer())).toBe("webp");
    expect(photoTypeOf(await picture(2, 2).gif().toBuffer())).toBe("gif");
    expect(photoTypeOf(Buffer.from("\0\0\0\x18ftypheic\0\0\0\0", "latin1"))).toBe("heic");
  });

  it("knows nothing else", async () => {
    expect(photoTypeOf(await picture(2, 2).tiff().toBuffer())).toBeNull();
    for (const text of [
      "",
      "<svg xmlns='http://www.w3.org/2000/svg'/>",
      "%PDF-1.7",
      "RIFFxxxxWAVE",
    ])
      expect(photoTypeOf(Buffer.from(text))).toBeNull();
  });
});

describe("preparePhoto", () => {
  it("turns the picture upright and leaves out who made it and where", async () => {
    const given = await fromPhone();
    expect(given.includes("Phone of Ada")).toBe(true);
    expect((await sharp(given).metadata()).exif?.length).toBeGreaterThan(0);
    const { whole, thumb } = await preparePhoto(given);
    for (const kept of [whole, thumb]) {
      const { format, exif, xmp, iptc, orientation } = await sharp(kept).metadata();
      expect({ format, exif, xmp, iptc, orientation }).toEqual({ format: "webp" });
      expect(Buffer.from(kept).includes("Phone of Ada")).toBe(false);
    }
    expect(await sharp(whole).metadata()).toMatchObject({ width: 300, height: 400 });
    expect(await sharp(thumb).metadata()).toMatchObject({ width: 240, height: 320 });
  });

  it("makes a large picture smaller and a small one no larger", async () => {
    const large = await preparePhoto(await picture(4000, 1000).jpeg().toBuffer());
    expect(await sharp(large.whole).metadata()).toMatchObject({ width: 2048, height: 512 });
    const small = await preparePhoto(await picture(20, 10).png().toBuffer());
    expect(await sharp(small.thumb).metadata()).toMatchObject({ width: 20, height: 10 });
  });

  it("keeps the first picture of an animation", async () => {
    const frames = Buffer.concat([Buffer.alloc(300, 255), Buffer.alloc(300, 0)]);
    const raw = { width: 10, height: 20, channels: 3, pageHeight: 10 } as const;
    const gif = await sharp(frames, { raw })
      .gif({ delay: [100, 100], loop: 0 })
      .toBuffer();
    expect(await sharp(gif, { animated: true }).metadata()).toMatchObject({ pages: 2 });
    const { whole } = await preparePhoto(gif);
    const kept = await sharp(whole, { animated: true }).metadata();
    expect({ pages: kept.pages ?? 1, height: kept.height }).toEqual({ pages: 1, height: 10 });
    const [red = 0] = await sharp(whole).raw().toBuffer();
    expect(red).toBeGreaterThan(200);
  });

  it("refuses what is no picture, whatever it is called", async () => {
    await expect(async () => preparePhoto(new Uint8Array(0))).rejects.toMatchObject(
      refusal("file_empty"),
    );
    await expect(async () => preparePhoto(Buffer.from("<svg/>"))).rejects.toMatchObject(
      refusal("photo_wrong_type"),
    );
    const heic = Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1");
    await expect(async () => preparePhoto(heic)).rejects.toMatchObject(refusal("photo_heic"));
  });

  it("refuses a picture that ends too early, and only a beginning", async () => {
    const noise = { type: "gaussian", mean: 128, sigma: 60 } as const;
    const whole = await sharp({
      create: { width: 300, height: 300, channels: 3, background: "#000", noise },
    })
      .jpeg()
      .toBuffer();
    const cut = whole.subarray(0, Math.floor(whole.length / 2));
    await expect(preparePhoto(cut)).rejects.toMatchObject(refusal("photo_unreadable"));
    await expect(preparePhoto(whole.subarray(0, 20))).rejects.toMatchObject(
      refusal("photo_unreadable"),
    );
  });

  it("refuses what would unpack to more than a camera makes, and what is too large", async () => {
    const bomb = await picture(10_000, 5_001).png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.length).toBeLessThan(1024 * 1024);
    await expect(preparePhoto(bomb)).rejects.toMatchObject(refusal("photo_too_many_pixels"));
    const large = Buffer.alloc(5 * 1024 * 1024 + 1);
    await expect(async () => preparePhoto(large)).rejects.toMatchObject(refusal("photo_too_large"));
  });
});
