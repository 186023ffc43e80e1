import { CORE_ERRORS, type CoreErrorCode, type ErrorMeaning } from './codes.js';

/** The one error that reaches a client. `detail` names ids and fields the client sent; `cause` goes to the log only. */
export class PortalError extends Error {
  readonly status: number;

  constructor(
    readonly code: string,
    [status, text]: ErrorMeaning,
    readonly detail: Record<string, unknown> = {},
    cause?: unknown,
  ) {
    super(text, { cause });
    this.name = 'PortalError';
    this.status = status;
  }
}

/** Makes the error of a code; it is thrown by whoever asked for it. */
type Fail<Code extends string> = (
  code: Code,
  detail?: Record<string, unknown>,
  cause?: unknown,
) => PortalError;

const defined = new Map<string, ErrorMeaning>(Object.entries(CORE_ERRORS));
const constraints = new Map<string, string>();

/**
 * Defines the errors of a feature, and which of its constraints they speak for: what the database refuses by one of those is
 * this error, wherever it comes up. Returns what makes them, and the core's.
 */
export function defineErrors<Code extends string>(
  errors: Record<Code, ErrorMeaning>,
  byConstraint: Record<string, NoInfer<Code> | CoreErrorCode> = {},
): Fail<Code | CoreErrorCode> {
  for (const [code, meaning] of Object.entries<ErrorMeaning>(errors)) {
    if (defined.has(code)) throw new Error(`two errors have the code ${code}`);
    defined.set(code, meaning);
  }
  for (const [constraint, code] of Object.entries<string>(byConstraint)) constraints.set(constraint, code);
  return make;
}

export const fail: Fail<CoreErrorCode> = make;

function make(code: string, detail: Record<string, unknown> = {}, cause?: unknown): PortalError {
  return new PortalError(code, defined.get(code)!, detail, cause);
}

/** What every error says, by its code, of what is loaded. */
export const errorMeanings = (): ReadonlyMap<string, ErrorMeaning> => defined;

/** The error that speaks for a constraint of the database. */
export function failedConstraint(constraint: string, cause: unknown): PortalError | undefined {
  const code = constraints.get(constraint);
  return code === undefined ? undefined : make(code, {}, cause);
}
