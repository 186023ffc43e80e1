export { isOperator, NOBODY, system } from './actor.js';
export type { AccountRole, Actor, Nobody, OrganizationKind, Person, System } from './actor.js';
export { currentRequest, withRequest, type RequestStore } from './request-store.js';
export type { Unit } from './unit.js';
