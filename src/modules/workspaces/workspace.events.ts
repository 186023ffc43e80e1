/** What happens in workspaces; every subject is an id. */
export const WORKSPACE_CREATED = 'workspace.created';
export const WORKSPACE_UPDATED = 'workspace.updated';
export const WORKSPACE_ARCHIVED = 'workspace.archived';
export const WORKSPACE_REOPENED = 'workspace.reopened';
export const MEMBER_ADDED = 'member.added';
export const MEMBER_ROLE_CHANGED = 'member.role_changed';
export const MEMBER_REMOVED = 'member.removed';
export const MEMBER_LEFT = 'member.left';
export const AGREEMENT_OFFERED = 'agreement.offered';
export const AGREEMENT_ACCEPTED = 'agreement.accepted';
export const AGREEMENT_DECLINED = 'agreement.declined';
export const AGREEMENT_ENDED = 'agreement.ended';
export const JOIN_REQUESTED = 'join_request.created';
export const JOIN_REQUEST_WITHDRAWN = 'join_request.withdrawn';
export const JOIN_REQUEST_ACCEPTED = 'join_request.accepted';
export const JOIN_REQUEST_DECLINED = 'join_request.declined';
