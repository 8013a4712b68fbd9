import type { OpenEngine } from './open-engine.ts';

/** Where those wait who come before the engine is there. */
export class EngineDoor {
  private readonly waiting: ((engine: OpenEngine) => void)[] = [];
  private inside: OpenEngine | null = null;

  /** The engine, as soon as there is one. */
  whenOpen(): Promise<OpenEngine> {
    const { inside } = this;
    if (inside !== null) return Promise.resolve(inside);
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  open(engine: OpenEngine): void {
    this.inside = engine;
    for (const resolve of this.waiting.splice(0)) resolve(engine);
  }

  close(): void {
    this.inside = null;
  }
}
