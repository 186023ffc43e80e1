export { JoinRequestRow } from './join-request.entity.js';
export { MemberRow } from './member.entity.js';
export { MemberService } from './member.service.js';
export { AgreementRow } from './sharing-agreement.entity.js';
export { WorkspaceRow, type WorkspaceRole, type WorkspaceState } from './workspace.entity.js';
export { WorkspaceService } from './workspace.service.js';
export { WorkspacesModule } from './workspaces.module.js';
export { fail as failInWorkspace } from './workspaces.errors.js';
