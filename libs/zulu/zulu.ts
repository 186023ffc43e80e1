/** A time in Zulu, as logs are kept: `2026-11-22 03:10Z`. */
export const zulu = (at: Date | string): string =>
  `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')}Z`;

export const span = (from: Date | string, to: Date | string): string => `${zulu(from)} to ${zulu(to)}`;
