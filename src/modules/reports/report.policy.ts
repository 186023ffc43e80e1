import { definePolicy } from '@liaison/access';
import { isResponder, type Actor } from '@liaison/request';
import type { ReportState } from './report.entity.js';

/** What decides about a report that the database lets through. */
export interface ReportStanding {
  state: ReportState;
  preparedById: string;
  updatedById: string;
  contributable: boolean;
  live: boolean;
}

const mayEdit = (_actor: Actor, row: ReportStanding) =>
  row.live && row.contributable && row.state === 'draft';
const isAnother = (actor: Actor, row: ReportStanding) =>
  actor.kind === 'person' && ![row.preparedById, row.updatedById].includes(actor.accountId);

/** Two see every report before it goes out: who approves it is not who wrote it. */
export const reportPolicy = definePolicy<ReportStanding>()('situation_report', {
  read: () => true,
  update: mayEdit,
  discard: mayEdit,
  approve: (actor, row) => mayEdit(actor, row) && isAnother(actor, row) && !isResponder(actor),
});
