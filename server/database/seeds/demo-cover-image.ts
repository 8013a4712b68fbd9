import { PNG } from 'pngjs';
import factors from './emission-factors.json' with { type: 'json' };

type Colour = readonly [red: number, green: number, blue: number];

const WIDTH = 960;
const HEIGHT = 480;
const PAPER: Colour = [0xe6, 0xf2, 0xef];
const GROUND: Colour = [0xc9, 0xe0, 0xda];
const BAR: Colour = [0x0f, 0x76, 0x6e];
const NEWEST: Colour = [0xb4, 0x65, 0x2b];
const YEARS = 9;
const SIDE = 60;
const FLOOR = 420;
const ROUNDING = 8;
/** Pixels of a bar for one kg CO2e per kWh: bars begin at zero. */
const SCALE = 600;

interface Bar {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly colour: Colour;
}

/** The factors of electricity of the last years as bars, the newest in copper. The bytes are always the same. */
export function demoCoverImage(): Buffer {
  const picture = new PNG({ width: WIDTH, height: HEIGHT });
  const bars = barsOfYears();
  for (let y = 0; y < HEIGHT; y += 1)
    for (let x = 0; x < WIDTH; x += 1) {
      const bar = bars.find((drawn) => isInside(drawn, x, y));
      const [red, green, blue] = bar?.colour ?? (y >= FLOOR ? GROUND : PAPER);
      picture.data.set([red, green, blue, 255], (y * WIDTH + x) * 4);
    }
  return PNG.sync.write(picture, { colorType: 2, deflateLevel: 9 });
}

function barsOfYears(): readonly Bar[] {
  const rows = factors
    .filter(({ sourceId }) => sourceId === 'electricity')
    .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
    .slice(-YEARS);
  const step = (WIDTH - 2 * SIDE) / rows.length;
  return rows.map(({ kgCo2ePerUnit }, index) => ({
    left: SIDE + index * step + step * 0.16,
    right: SIDE + (index + 1) * step - step * 0.16,
    top: FLOOR - kgCo2ePerUnit * SCALE,
    colour: index === rows.length - 1 ? NEWEST : BAR,
  }));
}

/** A bar stands on the floor; its upper corners are round. */
function isInside({ left, right, top }: Bar, x: number, y: number): boolean {
  if (y >= FLOOR || y < top || x < left || x > right) return false;
  const toSide = ROUNDING - Math.min(x - left, right - x);
  const toTop = ROUNDING - (y - top);
  return toSide <= 0 || toTop <= 0 || Math.hypot(toSide, toTop) <= ROUNDING;
}
