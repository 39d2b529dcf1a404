// Takes the pictures of the documentation from the screenshots of the last run of the host tests, as small as can be.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from './browser/browser.mjs';

const target = join('docs', 'images');
const pictures = ['finding', 'hover', 'preview'];

/** A picture in WebP, which browsers write themselves, as wide as a page shows it; in base64. Runs inside a page. */
async function encode(png) {
  const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  const scale = Math.min(1, 800 / picture.width);
  const canvas = new OffscreenCanvas(picture.width * scale, picture.height * scale);
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const webp = await canvas.convertToBlob({ type: 'image/webp', quality: 0.35 });
  return btoa(String.fromCharCode(...new Uint8Array(await webp.arrayBuffer())));
}

const scratch = mkdtempSync(join(tmpdir(), 'gouji-pictures-'));
const { context, page } = await openBrowser({ scratch, debuggingPort: undefined });
mkdirSync(target, { recursive: true });
for (const name of pictures) {
  const png = readFileSync(join('out', 'screenshots', `${name}.png`), 'base64');
  const webp = Buffer.from(await page.evaluate(encode, png), 'base64');
  writeFileSync(join(target, `${name}.webp`), webp);
}
await context.close();
rmSync(scratch, { recursive: true });
