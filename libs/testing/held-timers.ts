type Work = () => void;

/** Timers of these lengths wait until a test rings them, so that it need not wait for them; all others run as ever. */
export class HeldTimers {
  private readonly real = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };
  private readonly held = new Map<unknown, { length: number; work: Work }>();

  constructor(...lengths: number[]) {
    const { real, held } = this;
    const hold = (work: Work, length: number) => {
      const timer = { unref: () => timer };
      held.set(timer, { length, work });
      return timer;
    };
    globalThis.setTimeout = ((work: Work, length = 0, ...rest: []) =>
      lengths.includes(length)
        ? hold(work, length)
        : real.setTimeout(work, length, ...rest)) as typeof setTimeout;
    globalThis.clearTimeout = ((timer?: NodeJS.Timeout) => {
      if (!held.delete(timer)) real.clearTimeout(timer);
    }) as typeof clearTimeout;
  }

  /** The lengths of those that wait. */
  get waiting(): number[] {
    return [...this.held.values()].map(({ length }) => length);
  }

  /** What waits comes due. */
  ring(): void {
    for (const [timer, { work }] of [...this.held]) {
      this.held.delete(timer);
      work();
    }
  }

  release(): void {
    Object.assign(globalThis, this.real);
  }
}
