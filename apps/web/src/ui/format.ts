import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { usePreferences, type Preferences } from './preferences';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Time in Zulu, to the minute, as the field writes it. */
export function zulu(iso: string): string {
  return `${new Date(iso).toISOString().slice(0, 16).replace('T', ' ')}Z`;
}

/** A time as a field for times of this device has it. */
export function localTime(iso: string): string {
  const at = new Date(iso);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** A size in the largest unit that fits, in powers of a thousand. */
function sizeIn(locale: string, bytes: number): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const digits = power === 0 ? 0 : 1;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[power],
    unitDisplay: power === 0 ? 'long' : 'short',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(bytes / 1000 ** power);
}

function unitIn(
  locale: string,
  unit: 'hour' | 'minute' | 'second',
  unitDisplay: 'long' | 'short',
  n: number,
) {
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay }).format(n);
}

/** How what is not a word is written, in a language and as somebody prefers. */
function formatsIn(locale: string, { timeZone, clock }: Pick<Preferences, 'timeZone' | 'clock'>) {
  const zone = timeZone ? { timeZone } : {};
  const date = { year: 'numeric', month: 'short', day: 'numeric', ...zone } as const;
  const ofDay = {
    hour: 'numeric',
    minute: '2-digit',
    ...zone,
    ...(clock !== 'language' && { hour12: clock === '12' }),
  } as const;
  const time = new Intl.DateTimeFormat(locale, { ...date, ...ofDay, timeZoneName: 'short' });
  const timeOfDay = new Intl.DateTimeFormat(locale, ofDay);
  const day = new Intl.DateTimeFormat(locale, { ...date, weekday: 'long' });
  const list = new Intl.ListFormat(locale, { style: 'short', type: 'unit' });
  const ago = new Intl.RelativeTimeFormat(locale);
  return {
    /** A time with its zone; the exact Zulu time belongs in a title beside it. */
    time: (iso: string) => time.format(new Date(iso)),
    timeOfDay: (iso: string) => timeOfDay.format(new Date(iso)),
    /** A day of the reader's zone. */
    day: (iso: string) => day.format(new Date(iso)),
    size: (bytes: number) => sizeIn(locale, bytes),
    hours: (n: number) => unitIn(locale, 'hour', 'long', n),
    hoursAgo: (n: number) => ago.format(-n, 'hour'),
    list: (items: readonly string[]) => list.format(items),
    percent: (share: number) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share),
    /** Minutes and seconds. */
    duration: (seconds: number) => {
      const minutes = Math.floor(seconds / 60);
      const rest = unitIn(locale, 'second', 'short', Math.ceil(seconds % 60));
      return minutes ? list.format([unitIn(locale, 'minute', 'short', minutes), rest]) : rest;
    },
  };
}

export function useFormats() {
  const { i18n } = useLingui();
  const { timeZone, clock } = usePreferences();
  return useMemo(() => formatsIn(i18n.locale, { timeZone, clock }), [i18n.locale, timeZone, clock]);
}
