import { definePolicy } from '@liaison/access';
import { isOperator, type Actor } from '@liaison/request';
import type { IncidentStatus, RoomRole } from './incident.entity.js';

/** What decides: the caller's role in the room, or null outside it, and where the incident stands. */
export interface IncidentStanding {
  role: RoomRole | null;
  status: IncidentStatus;
}

const runs = (_actor: Actor, row: IncidentStanding) => row.role === 'manager' || row.role === 'owner';
const runsOpen = (actor: Actor, row: IncidentStanding) => row.status !== 'closed' && runs(actor, row);

/** NIRU's administrators know of every incident; in the room is only who has come in, and that is seen by all. */
export const incidentPolicy = definePolicy<IncidentStanding>()('incident', {
  read: (actor, row) => row.role !== null || isOperator(actor),
  enter: (_actor, row) => row.role !== null,
  join: (actor, row) => isOperator(actor) && row.role === null && row.status !== 'closed',
  contribute: (_actor, row) => row.status !== 'closed' && row.role !== null && row.role !== 'reader',
  update: runsOpen,
  changeStatus: runs,
  bringIn: runsOpen,
  assign: runsOpen,
  createChannel: runsOpen,
  // Those whom NIRU appoints run the room, and appoint nobody.
  appoint: (actor, row) => isOperator(actor) && runsOpen(actor, row),
  surge: (actor, row) => isOperator(actor) && runsOpen(actor, row),
});
