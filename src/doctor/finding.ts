/** What was looked at, and how it is; `remedy` says what to do where it is not well. */
export interface Finding {
  what: string;
  state: 'ok' | 'warning' | 'wrong';
  says: string;
  remedy?: string;
}

export const ok = (what: string, says: string): Finding => ({ what, state: 'ok', says });
export const warning = (what: string, says: string, remedy: string): Finding => ({
  what,
  state: 'warning',
  says,
  remedy,
});
export const wrong = (what: string, says: string, remedy: string): Finding => ({
  what,
  state: 'wrong',
  says,
  remedy,
});

/** The shortest that an error says. */
export function reason(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return [code, message].filter(Boolean).join(': ') || String(error);
}
