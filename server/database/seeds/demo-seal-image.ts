import { PNG } from 'pngjs';
import { cleanSealImage } from '../../seals/seal-image.ts';

type Point = readonly [x: number, y: number];
type Stroke = readonly Point[];

const SIDE = 420;
const RED = [0xb4, 0x23, 0x2a] as const;

/** 示範 and DEMO as strokes on squares of 100: nobody must take this for the seal of a guild. */
const SHOW: readonly Stroke[] = [
  [
    [28, 14],
    [72, 14],
  ],
  [
    [12, 38],
    [88, 38],
  ],
  [
    [50, 38],
    [50, 92],
    [38, 86],
  ],
  [
    [30, 55],
    [16, 80],
  ],
  [
    [68, 55],
    [86, 80],
  ],
];
const PATTERN: readonly Stroke[] = [
  [
    [22, 3],
    [10, 20],
  ],
  [
    [17, 13],
    [44, 13],
  ],
  [
    [28, 13],
    [33, 24],
  ],
  [
    [62, 3],
    [52, 20],
  ],
  [
    [58, 13],
    [92, 13],
  ],
  [
    [72, 13],
    [77, 24],
  ],
  [
    [6, 37],
    [48, 37],
  ],
  [
    [12, 48],
    [42, 48],
    [42, 70],
    [12, 70],
    [12, 48],
  ],
  [
    [12, 59],
    [42, 59],
  ],
  [
    [4, 82],
    [50, 82],
  ],
  [
    [27, 28],
    [27, 98],
  ],
  [
    [60, 36],
    [88, 36],
    [86, 62],
    [76, 60],
  ],
  [
    [60, 36],
    [60, 88],
    [94, 88],
    [94, 74],
  ],
];
const LETTERS: readonly (readonly Stroke[])[] = [
  [
    [
      [20, 10],
      [20, 90],
      [50, 90],
      [78, 70],
      [78, 30],
      [50, 10],
      [20, 10],
    ],
  ],
  [
    [
      [75, 10],
      [22, 10],
      [22, 90],
      [75, 90],
    ],
    [
      [22, 50],
      [65, 50],
    ],
  ],
  [
    [
      [15, 90],
      [15, 10],
      [50, 60],
      [85, 10],
      [85, 90],
    ],
  ],
  [
    [
      [50, 10],
      [20, 30],
      [20, 70],
      [50, 90],
      [80, 70],
      [80, 30],
      [50, 10],
    ],
  ],
];

const segments = [
  ...placed(SHOW, { left: 108, top: 176, side: 96, halfWidth: 4 }),
  ...placed(PATTERN, { left: 216, top: 176, side: 96, halfWidth: 3.4 }),
  ...LETTERS.flatMap((letter, index) =>
    placed(letter, { left: 128 + index * 44, top: 300, side: 34, halfWidth: 3 }),
  ),
];

interface Segment {
  readonly from: Point;
  readonly to: Point;
  readonly halfWidth: number;
}

interface Place {
  readonly left: number;
  readonly top: number;
  readonly side: number;
  readonly halfWidth: number;
}

function placed(strokes: readonly Stroke[], { left, top, side, halfWidth }: Place): Segment[] {
  const at = ([x, y]: Point): Point => [left + (x * side) / 100, top + (y * side) / 100];
  return strokes.flatMap((stroke) =>
    stroke.slice(1).map((to, index) => ({ from: at(stroke[index] ?? to), to: at(to), halfWidth })),
  );
}

/** A seal for trying out: a ring with a drop of plating bath, marked 示範 and DEMO. The bytes are always the same. */
export function demoSealImage(): Buffer {
  const picture = new PNG({ width: SIDE, height: SIDE });
  for (let y = 0; y < SIDE; y += 1) {
    const near = segments.filter(({ from, to }) => isNear(y, from[1], to[1]));
    for (let x = 0; x < SIDE; x += 1) {
      const at = (y * SIDE + x) * 4;
      const [red, green, blue] = RED;
      picture.data.set([red, green, blue, Math.round(255 * coverage([x + 0.5, y + 0.5], near))], at);
    }
  }
  return cleanSealImage(PNG.sync.write(picture));
}

/** Whether a stroke between two heights can leave ink on the row. */
function isNear(row: number, from: number, to: number): boolean {
  return row > Math.min(from, to) - 8 && row < Math.max(from, to) + 8;
}

/** How much of a pixel is ink: edges fade over one pixel. */
function coverage(point: Point, near: readonly Segment[]): number {
  const middle: Point = [SIDE / 2, SIDE / 2];
  const fromMiddle = distance(point, middle);
  const rings = Math.min(Math.abs(fromMiddle - 196) - 7, Math.abs(fromMiddle - 178) - 2);
  const strokes = Math.min(...near.map((segment) => toSegment(point, segment) - segment.halfWidth));
  return Math.max(0, Math.min(1, 0.5 - Math.min(rings, strokes, toDrop(point))));
}

/** A circle, and the two tangents to it from a tip above. */
function toDrop([x, y]: Point): number {
  const [middle, centre, radius, tip] = [SIDE / 2, 128, 27, 70];
  const sine = radius / (centre - tip);
  const cosine = Math.sqrt(1 - sine ** 2);
  const touch = tip + (centre - tip) * cosine ** 2;
  if (y >= touch) return distance([x, y], [middle, centre]) - radius;
  if (y < tip) return distance([x, y], [middle, tip]);
  return Math.abs(x - middle) * cosine - (y - tip) * sine;
}

function distance([x, y]: Point, [toX, toY]: Point): number {
  return Math.hypot(x - toX, y - toY);
}

function toSegment(point: Point, { from, to }: Segment): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const along = ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / (dx * dx + dy * dy);
  const share = Math.max(0, Math.min(1, along));
  return distance(point, [from[0] + share * dx, from[1] + share * dy]);
}
