import { inflateSync } from 'node:zlib';

export interface Picture {
  width: number;
  height: number;
  /** Red, green, blue and alpha from 0 to 255, pixel after pixel, row by row. */
  rgba: Uint8Array;
}

const SIGNATURE = '89504e470d0a1a0a';
/** Bytes per pixel of the colour types that are read: RGB and RGBA, of eight bits. */
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/** The pixels of a PNG of eight-bit RGB or RGBA, not interlaced; null when it is none, or another kind. */
export function readPng(png: Buffer): Picture | null {
  if (png.subarray(0, 8).toString('hex') !== SIGNATURE || png.length < 33) return null;
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const [depth, colourType = 0, , , interlaced] = png.subarray(24, 29);
  const channels = CHANNELS[colourType];
  if (depth !== 8 || channels === undefined || interlaced !== 0 || width * height > 1_000_000) return null;
  const data = inflated(dataOf(png));
  if (data?.length !== height * (width * channels + 1)) return null;
  const rows = unfiltered(data, { width: width * channels, height, channels });
  return { width, height, rgba: channels === 4 ? rows : withAlpha(rows) };
}

function inflated(data: Buffer): Buffer | null {
  try {
    return inflateSync(data);
  } catch {
    return null;
  }
}

function withAlpha(rgb: Buffer): Uint8Array {
  const rgba = new Uint8Array((rgb.length / 3) * 4).fill(255);
  for (let at = 0; at < rgb.length; at += 3) rgba.set(rgb.subarray(at, at + 3), (at / 3) * 4);
  return rgba;
}

function dataOf(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at + 12 <= png.length; at += 12 + png.readUInt32BE(at)) {
    const type = png.toString('latin1', at + 4, at + 8);
    if (type === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  return Buffer.concat(parts);
}

/** Undoes the filter of each row (PNG specification §9). */
function unfiltered(
  data: Buffer,
  { width, height, channels }: { width: number; height: number; channels: number },
): Buffer {
  const out = Buffer.alloc(width * height);
  for (let y = 0; y < height; y += 1) {
    const filter = data[y * (width + 1)] ?? 0;
    const [row, above] = [y * width, (y - 1) * width];
    for (let x = 0; x < width; x += 1) {
      const given = data[y * (width + 1) + 1 + x] ?? 0;
      const left = x < channels ? 0 : (out[row + x - channels] ?? 0);
      const up = y === 0 ? 0 : (out[above + x] ?? 0);
      const corner = y === 0 || x < channels ? 0 : (out[above + x - channels] ?? 0);
      out[row + x] = given + predicted(filter, left, up, corner);
    }
  }
  return out;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return nearest(left, up, corner);
    default:
      return 0;
  }
}

function nearest(left: number, up: number, corner: number): number {
  const [toLeft, toUp, toCorner] = [
    Math.abs(up - corner),
    Math.abs(left - corner),
    Math.abs(left + up - 2 * corner),
  ];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
