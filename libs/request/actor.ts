export type AccountRole = 'member' | 'administrator';
/** What a session acts as: a responder is a dormant person with surge access, who sees one room and nothing else. */
export type SessionRole = AccountRole | 'responder';
export type OrganizationKind =
  | 'operator'
  | 'federal'
  | 'fusion_center'
  | 'state_local_tribal_territorial'
  | 'military'
  | 'intelligence'
  | 'international'
  | 'private_sector';

/** A person with a live session, as the database vouched for at the start of the transaction. */
export interface Person {
  readonly kind: 'person';
  readonly sessionId: string;
  readonly accountId: string;
  readonly organizationId: string;
  readonly role: SessionRole;
  readonly organizationKind: OrganizationKind;
}

/** The portal itself, working inside one organization: sign-in, jobs, seeding. */
export interface System {
  readonly kind: 'system';
  readonly organizationId: string;
}

export interface Nobody {
  readonly kind: 'nobody';
}

export type Actor = Person | System | Nobody;

export const NOBODY: Nobody = { kind: 'nobody' };
export const system = (organizationId: string): System => ({ kind: 'system', organizationId });

/** NIRU's administrators: administrators of the organization that operates the portal. */
export function isOperator(actor: Actor): boolean {
  return actor.kind === 'person' && actor.role === 'administrator' && actor.organizationKind === 'operator';
}

/** In the portal by surge access only. */
export function isResponder(actor: Actor): boolean {
  return actor.kind === 'person' && actor.role === 'responder';
}
