export { JoinRequestRow } from './join-request.entity.js';
export { MemberRow } from './member.entity.js';
export { MemberService } from './member.service.js';
export { AgreementRow } from './sharing-agreement.entity.js';
export { AgreementService } from './sharing-agreement.service.js';
export { WorkspaceRow, type WorkspaceRole, type WorkspaceState } from './workspace.entity.js';
export { isAtLeast } from './workspace.policy.js';
export { WorkspaceService } from './workspace.service.js';
export { WorkspacesModule } from './workspaces.module.js';
