// Draws the icons that phones and desks show for the installed app, from the mark in public/icon.svg.
import { mkdirSync, readFileSync } from "node:fs";
import sharp from "sharp";
import { inRepository } from "./places.mjs";

const mark = readFileSync(inRepository("public", "icon.svg"), "utf8");
const stones = mark.slice(mark.indexOf("<rect", mark.indexOf("<rect") + 1), mark.indexOf("</svg>"));
const ground = /fill="(#\w+)"/.exec(mark)[1];

/** The stones on a whole square: what shows it cuts its own shape out of the middle. */
function square(share) {
  const inset = (32 * (1 - share)) / 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="${ground}"/><g transform="translate(${inset} ${inset}) scale(${share})">${stones}</g></svg>`;
}

async function draw(svg, size, name) {
  const density = (72 * size) / 32;
  await sharp(Buffer.from(svg), { density })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: true })
    .toFile(inRepository("public", "icons", name));
}

mkdirSync(inRepository("public", "icons"), { recursive: true });
await draw(mark, 192, "icon-192.png");
await draw(mark, 512, "icon-512.png");
await draw(square(0.74), 512, "maskable-512.png");
await draw(square(0.86), 180, "apple-touch-icon.png");
