import type { Role, World } from './world.js';

/**
 * What a person meets: `sees` = answered, and the canary of W is in the answer; `blank` = answered, and it is not;
 * `ok` = answered; anything else is the code of the refusal.
 */
export type Outcome = 'sees' | 'blank' | 'ok' | (string & {});

export interface Row {
  /** The operation of the schema. */
  operation: string;
  /** Another question to the same operation. */
  variant?: string;
  text: string;
  variables?: (world: World, role: Role) => Record<string, unknown>;
  /** Who meets what; everybody of the cast stands once. */
  outcomes: Partial<Record<string, readonly Role[]>>;
  /** Asks for exercises; every other answer tells of none. */
  exercise?: boolean;
  /** The actions of policies that this row asks. */
  actions?: readonly string[];
}

export const MEMBERS = ['owner', 'manager', 'contributor', 'reader', 'partner'] as const;
export const CONTRIBUTORS = ['owner', 'manager', 'contributor', 'partner'] as const;
export const MANAGERS = ['owner', 'manager'] as const;
/** Signed in, with no standing in W. */
export const OUTSIDERS = [
  'removed',
  'expartner',
  'lapsed',
  'adminA',
  'adminB',
  'stranger',
  'adminC',
  'operator',
  'opener',
  'surged',
] as const;
/** Without a session in force. */
export const SIGNED_OUT = ['nobody', 'signedOut', 'disabled', 'dormant'] as const;
export const NOT_SIGNED_IN = { 'access.sign_in_required': SIGNED_OUT } as const;
export const OPERATORS = ['operator', 'opener'] as const;
export const ADMINISTRATORS = ['adminA', 'adminB', 'adminC', ...OPERATORS] as const;
export const NOT_ADMINISTRATORS = [
  ...MEMBERS,
  'removed',
  'expartner',
  'lapsed',
  'stranger',
  'surged',
] as const;
export const NOT_OPERATORS = [...NOT_ADMINISTRATORS, 'adminA', 'adminB', 'adminC'] as const;

export const members = (
  sees: readonly Role[] = MEMBERS,
  refused: readonly Role[] = [],
): Record<string, readonly Role[]> => ({
  sees,
  'access.refused': refused,
  'request.not_found': OUTSIDERS,
  ...NOT_SIGNED_IN,
});
export const readersRefused = (ok: readonly Role[]) => ({
  ok,
  'access.refused': MEMBERS.filter((role) => !ok.includes(role)),
  'request.not_found': OUTSIDERS,
  ...NOT_SIGNED_IN,
});
export const everyoneSignedIn = { ok: [...MEMBERS, ...OUTSIDERS], ...NOT_SIGNED_IN };
export const standingAccess = {
  ok: [...MEMBERS, ...OUTSIDERS].filter((role) => role !== 'surged'),
  'access.refused': ['surged'],
  ...NOT_SIGNED_IN,
} as const;
export const operatorOnly = { ok: OPERATORS, 'access.refused': NOT_OPERATORS, ...NOT_SIGNED_IN } as const;
export const w = (world: World) => ({ id: world.workspace });
export const d = (world: World) => ({ id: world.document });
export const PAGE = '{ edges { node { id } } pageInfo { hasNextPage } }';

export const r = (world: World) => ({ id: world.room.id });
/** In the room; the first two run it. */
export const ROOM = ['opener', 'owner', 'contributor', 'partner', 'surged'] as const;
export const RUNS = ['opener', 'owner'] as const;
export const NOT_IN_ROOM = [...MEMBERS, ...OUTSIDERS].filter(
  (role) => !(ROOM as readonly Role[]).includes(role),
);
export const UNKNOWING = NOT_IN_ROOM.filter((role) => role !== 'operator');

/** What those who run the room may do; NIRU’s other administrators know of it and are not in it. */
export const runs = {
  ok: RUNS,
  'access.refused': ['contributor', 'partner', 'surged', 'operator'],
  'request.not_found': UNKNOWING,
  ...NOT_SIGNED_IN,
} as const;
/** What those of the room may do whom the list names; everybody else cannot tell that it exists. */
export const inRoom = (ok: readonly Role[] = ROOM, outcome: 'ok' | 'sees' = 'ok') => ({
  [outcome]: ok,
  'access.refused': ROOM.filter((role) => !ok.includes(role)),
  'request.not_found': NOT_IN_ROOM,
  ...NOT_SIGNED_IN,
});
export const closedGroup = {
  sees: ['owner'],
  'request.not_found': [...ROOM, ...NOT_IN_ROOM].filter((role) => role !== 'owner'),
  ...NOT_SIGNED_IN,
} as const;
