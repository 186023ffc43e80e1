import { keep, readKept } from '../../portal/kept';

type Places = Readonly<Record<string, number>>;

/** Up to which place of each channel the viewer has read, on this device. */
export class ReadTo {
  private places: Places;
  private readonly listeners = new Set<() => void>();
  private readonly key: string;

  constructor(accountId: string) {
    this.key = `liaison.read.${accountId}`;
    this.places = this.kept();
  }

  private kept(): Places {
    return readKept<Places>(this.key, (kept) => !Array.isArray(kept)) ?? {};
  }

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly current = (): Places => this.places;

  /** Only what was on a screen that somebody looked at. */
  readonly markRead = (channelId: string, place: number): void => {
    if (document.visibilityState !== 'visible' || place <= (this.places[channelId] ?? 0)) return;
    // Another page of this person may have read further.
    this.places = { ...this.kept(), ...this.places, [channelId]: place };
    keep(this.key, JSON.stringify(this.places));
    for (const listener of this.listeners) listener();
  };
}
