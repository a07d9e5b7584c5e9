import type { ReadPackage } from './manifest.ts';
import type { PackageProblem } from './problem.ts';
import { type Picture, readPng } from './read-png.ts';

const COLOUR_SIDE = 192;
const OUTLINE_SIDE = 32;

/** The icons by what Teams asks of them (platform facts §5): their sizes, and what may be seen through them. */
export function checkIcons({ files, manifest }: ReadPackage): PackageProblem[] {
  return [
    ...checkIcon(manifest.icons.color, COLOUR_SIDE, ({ rgba }) =>
      rgba.every((value, i) => i % 4 !== 3 || value === 255) ? null : 'pixels that can be seen through',
    ),
    ...checkIcon(manifest.icons.outline, OUTLINE_SIDE, outlineFault),
  ];

  function checkIcon(
    name: string,
    side: number,
    fault: (picture: Picture) => string | null,
  ): PackageProblem[] {
    const data = files.find((file) => file.name === name)?.data;
    if (data === undefined) return [];
    const picture = readPng(data);
    const found = picture === null ? 'something else' : (sizeFault(picture, side) ?? fault(picture));
    if (found === null) return [];
    const drawn = side === COLOUR_SIDE ? 'opaque' : 'white on nothing, with clear and full parts';
    return [
      {
        where: name,
        found,
        accepted: `a PNG of ${side} × ${side} pixels, RGB or RGBA of eight bits, not interlaced, ${drawn}`,
        todo: 'draw it again (`npm run icons` makes those of the product)',
      },
    ];
  }
}

function sizeFault({ width, height }: Picture, side: number): string | null {
  return width === side && height === side ? null : `${width} × ${height} pixels`;
}

function outlineFault({ rgba }: Picture): string | null {
  const isWhite = rgba.every((value, i) => i % 4 === 3 || value === 255 || rgba[i - (i % 4) + 3] === 0);
  if (!isWhite) return 'another colour than white';
  const alphas = rgba.filter((_value, i) => i % 4 === 3);
  if (!alphas.includes(0)) return 'no part that can be seen through';
  return alphas.includes(255) ? null : 'no part that is quite white';
}
