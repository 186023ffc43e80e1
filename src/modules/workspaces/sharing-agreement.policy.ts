import { definePolicy } from '@liaison/access';
import type { Actor } from '@liaison/request';
import type { AgreementState } from './sharing-agreement.entity.js';
import type { WorkspaceRole } from './workspace.entity.js';
import { isAtLeast } from './workspace.policy.js';

export interface AgreementStanding {
  organizationId: string;
  partnerOrganizationId: string;
  state: AgreementState;
  expiresAt: Date;
  callerRole: WorkspaceRole | null;
}

const isPartner = (actor: Actor, row: AgreementStanding) =>
  actor.kind === 'person' &&
  actor.role === 'administrator' &&
  actor.organizationId === row.partnerOrganizationId;
/** A manager who came in from one partner does not decide about another. */
const isOwnManager = (actor: Actor, row: AgreementStanding) =>
  actor.kind === 'person' &&
  actor.organizationId === row.organizationId &&
  isAtLeast(row.callerRole, 'manager');
const isOffered = (row: AgreementStanding) => row.state === 'offered' && row.expiresAt > new Date();

/** Offered by a manager of the workspace, answered by the partner's administrator, ended by either. */
export const agreementPolicy = definePolicy<AgreementStanding>()('sharing_agreement', {
  read: (actor, row) => row.callerRole !== null || isPartner(actor, row),
  answer: (actor, row) => isPartner(actor, row) && isOffered(row),
  end: (actor, row) =>
    (row.state === 'offered' || row.state === 'accepted') &&
    (isPartner(actor, row) || isOwnManager(actor, row)),
});
