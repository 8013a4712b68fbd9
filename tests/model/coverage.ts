/** What happened in all histories together: a test that never reaches a conflict proves nothing about conflicts. */
export class Coverage {
  private readonly counts = new Map<string, number>();

  note(event: string, times = 1): void {
    this.counts.set(event, this.of(event) + times);
  }

  of(event: string): number {
    return this.counts.get(event) ?? 0;
  }

  /** The events of `wanted` that never happened. */
  missing(wanted: readonly string[]): readonly string[] {
    return wanted.filter((event) => this.of(event) === 0);
  }

  /** One line per event, by name. */
  report(): string {
    return [...this.counts]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([event, count]) => `${event}: ${count}`)
      .join('\n');
  }
}
