/** Samples per pixel side: smooth edges. */
const FINENESS = 8;
const NODES = 6;

export interface IconStyle {
  side: number;
  /** Share of the side that the drawing takes. */
  scale: number;
  foreground: readonly [number, number, number];
  /** Null = transparent. */
  background: readonly [number, number, number] | null;
}

/** A network: one node in the middle tied to six around it. Four bytes (RGBA) per pixel. */
export function drawNetworkIcon({ side, scale, foreground, background }: IconStyle): Uint8Array {
  const rgba = new Uint8Array(side * side * 4);
  for (let pixel = 0; pixel < side * side; pixel += 1) {
    const ink = inkAt(pixel % side, Math.floor(pixel / side), { side, drawingSide: side * scale });
    const colour = foreground.map((value, i) =>
      background === null ? value : Math.round(value * ink + (background[i] ?? 0) * (1 - ink)),
    );
    rgba.set([...colour, background === null ? Math.round(ink * 255) : 255], pixel * 4);
  }
  return rgba;
}

/** Share of a pixel that the drawing covers, from 0 to 1. */
function inkAt(
  column: number,
  row: number,
  { side, drawingSide }: { side: number; drawingSide: number },
): number {
  let covered = 0;
  for (let sample = 0; sample < FINENESS ** 2; sample += 1) {
    const x = (column + ((sample % FINENESS) + 0.5) / FINENESS - side / 2) / drawingSide;
    const y = (row + (Math.floor(sample / FINENESS) + 0.5) / FINENESS - side / 2) / drawingSide;
    if (isInk(x, y)) covered += 1;
  }
  return covered / FINENESS ** 2;
}

/** Whether a point belongs to the drawing, which lies within half a unit of the origin. */
function isInk(x: number, y: number): boolean {
  if (Math.hypot(x, y) < 0.15) return true;
  for (let node = 0; node < NODES; node += 1) {
    const angle = (node / NODES) * 2 * Math.PI + Math.PI / 6;
    const along = x * Math.cos(angle) + y * Math.sin(angle);
    const aside = Math.abs(x * Math.sin(angle) - y * Math.cos(angle));
    if (Math.hypot(along - 0.39, aside) < 0.105) return true;
    if (along > 0 && along < 0.39 && aside < 0.03) return true;
  }
  return false;
}
