import { writeFile } from 'node:fs/promises';
import { drawNetworkIcon } from './network-icon.ts';
import { encodePng } from './png.ts';

const WHITE = [255, 255, 255] as const;
/** The accent colour of the manifest. */
const BLUE = [0x0b, 0x4f, 0x8a] as const;

/** Teams cuts the corners of the colour icon: the drawing keeps to the middle. */
const ICONS = [
  { file: 'color.png', style: { side: 192, scale: 0.62, foreground: WHITE, background: BLUE } },
  { file: 'outline.png', style: { side: 32, scale: 0.97, foreground: WHITE, background: null } },
] as const;

for (const { file, style } of ICONS) {
  const path = new URL(`../appPackage/${file}`, import.meta.url);
  await writeFile(path, encodePng(style.side, drawNetworkIcon(style)));
}
