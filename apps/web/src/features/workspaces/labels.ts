import { msg } from '@lingui/core/macro';
import type { SharingAgreementState, WorkspaceRole } from '../../graphql/graphql';
import type { Labels } from '../../ui/labels';

export const WORKSPACE_ROLES: Labels<WorkspaceRole> = {
  READER: msg`Reader`,
  CONTRIBUTOR: msg`Contributor`,
  MANAGER: msg`Manager`,
  OWNER: msg`Owner`,
};

export const AGREEMENT_STATES: Labels<SharingAgreementState> = {
  OFFERED: msg({ message: 'Offered', context: 'agreement' }),
  ACCEPTED: msg({ message: 'Accepted', context: 'agreement' }),
  DECLINED: msg({ message: 'Declined', context: 'agreement' }),
  ENDED: msg({ message: 'Ended', context: 'agreement' }),
};
