import { DocumentRow } from '../modules/documents/index.js';
import {
  AccountJoinRow,
  EmailDomainRow,
  IdentityProviderRow,
  SessionRow,
} from '../modules/identity/index.js';
import { AccountRow, OrganizationRow } from '../modules/organizations/index.js';
import { AgreementRow, JoinRequestRow, MemberRow, WorkspaceRow } from '../modules/workspaces/index.js';

/** Every row class, for the connection. */
export const entities = [
  AccountJoinRow,
  AccountRow,
  AgreementRow,
  DocumentRow,
  EmailDomainRow,
  IdentityProviderRow,
  JoinRequestRow,
  MemberRow,
  OrganizationRow,
  SessionRow,
  WorkspaceRow,
];
