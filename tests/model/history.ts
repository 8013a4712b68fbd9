import fc from 'fast-check';
import type { Model, World } from './world.ts';

/** One kind of thing that can happen, with its details chosen by `details`. */
export interface Happening<Details> {
  readonly details: fc.Arbitrary<Details>;
  /** How often it is chosen, compared with the others; 1 when absent. */
  readonly weight?: number;
  /** Whether it can happen, judged by the model alone; always when absent. */
  readonly canHappen?: (model: Model, details: Details) => boolean;
  /** Lets it happen; false when there was nothing for it to happen to. */
  readonly happen: (world: World, details: Details) => Promise<boolean>;
}

/** A step of a history: what happens, with which details. Printed as JSON that `known-histories.json` can keep. */
class Step<Details> implements fc.AsyncCommand<Model, World> {
  private readonly name: string;
  private readonly details: Details;
  private readonly happening: Happening<Details>;

  constructor(name: string, details: Details, happening: Happening<Details>) {
    this.name = name;
    this.details = details;
    this.happening = happening;
  }

  check(model: Readonly<Model>): boolean {
    return this.happening.canHappen?.(model, this.details) ?? true;
  }

  async run(_model: Model, world: World): Promise<void> {
    const hasHappened = await this.happening.happen(world, this.details);
    if (hasHappened) world.coverage.note(`step ${this.name}`);
    await world.activity.rest();
  }

  toString(): string {
    return JSON.stringify([this.name, this.details]);
  }
}

export type AnyStep = fc.AsyncCommand<Model, World>;

/** A happening whose details are nobody else's business. */
export interface AnyHappening {
  readonly weight: number;
  readonly steps: (name: string) => fc.Arbitrary<AnyStep>;
  /** The step with details as they were printed. */
  readonly written: (name: string, details: unknown) => AnyStep;
}

export function happening<Details>(made: Happening<Details>): AnyHappening {
  return {
    weight: made.weight ?? 1,
    steps: (name) => made.details.map((details) => new Step(name, details, made)),
    written: (name, details) => new Step(name, details as Details, made),
  };
}

export type Happenings = Readonly<Record<string, AnyHappening>>;

/** Histories of up to `maxSteps` steps. */
export function anyHistory(happenings: Happenings, maxSteps: number): fc.Arbitrary<Iterable<AnyStep>> {
  const kinds = Object.entries(happenings).flatMap(([name, { weight, steps }]) =>
    Array.from({ length: weight }, () => steps(name)),
  );
  // Without bias: short histories with small numbers come to nothing.
  return fc.noBias(fc.commands(kinds, { maxCommands: maxSteps, size: 'max' }));
}

/** The steps that a kept history names. */
export function stepsOf(
  happenings: Happenings,
  written: readonly (readonly [string, unknown])[],
): readonly AnyStep[] {
  return written.map(([name, details]) => {
    const found = happenings[name];
    if (found === undefined) throw new Error(`nothing is called ${name}`);
    return found.written(name, details);
  });
}
