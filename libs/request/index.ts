export { IdPipe } from './id.pipe.js';
export { isOperator, isResponder, NOBODY, system } from './actor.js';
export type { AccountRole, Actor, Nobody, OrganizationKind, Person, SessionRole, System } from './actor.js';
export { currentRequest, withRequest, type RequestStore } from './request-store.js';
export type { Unit } from './unit.js';
