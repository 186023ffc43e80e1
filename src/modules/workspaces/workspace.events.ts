import { defineEvent } from '@liaison/events';

/** What happens in workspaces; every subject is an id. */
export const WORKSPACE_CREATED = defineEvent('workspace.created', {
  subject: 'workspace',
  ends: 'nothing',
  refreshes: null,
  concerns: 'members',
  audited: true,
});
export const WORKSPACE_UPDATED = defineEvent('workspace.updated', {
  subject: 'workspace',
  ends: 'nothing',
  refreshes: null,
  concerns: 'members',
  audited: true,
});
export const WORKSPACE_ARCHIVED = defineEvent('workspace.archived', {
  subject: 'workspace',
  ends: 'workspace',
  refreshes: null,
  concerns: 'members',
  audited: true,
});
export const WORKSPACE_REOPENED = defineEvent('workspace.reopened', {
  subject: 'workspace',
  ends: 'nothing',
  refreshes: null,
  concerns: 'members',
  audited: true,
});
export const MEMBER_ADDED = defineEvent('member.added', {
  subject: 'workspace_member',
  ends: 'nothing',
  refreshes: null,
  concerns: 'person',
  audited: true,
});
export const MEMBER_ROLE_CHANGED = defineEvent('member.role_changed', {
  subject: 'workspace_member',
  ends: 'workspace',
  refreshes: null,
  concerns: 'person',
  audited: true,
});
export const MEMBER_REMOVED = defineEvent('member.removed', {
  subject: 'workspace_member',
  ends: 'workspace',
  refreshes: null,
  concerns: 'person',
  audited: true,
});
export const MEMBER_LEFT = defineEvent('member.left', {
  subject: 'workspace_member',
  ends: 'workspace',
  refreshes: null,
  concerns: 'members',
  audited: true,
});
export const AGREEMENT_OFFERED = defineEvent('agreement.offered', {
  subject: 'sharing_agreement',
  ends: 'nothing',
  refreshes: null,
  concerns: 'administrators',
  audited: true,
});
export const AGREEMENT_ACCEPTED = defineEvent('agreement.accepted', {
  subject: 'sharing_agreement',
  ends: 'nothing',
  refreshes: null,
  concerns: 'administrators',
  audited: true,
});
export const AGREEMENT_DECLINED = defineEvent('agreement.declined', {
  subject: 'sharing_agreement',
  ends: 'nothing',
  refreshes: null,
  concerns: 'administrators',
  audited: true,
});
export const AGREEMENT_ENDED = defineEvent('agreement.ended', {
  subject: 'sharing_agreement',
  ends: 'workspace',
  refreshes: null,
  concerns: 'administrators',
  audited: true,
});
export const JOIN_REQUESTED = defineEvent('join_request.created', {
  subject: 'join_request',
  ends: 'nothing',
  refreshes: null,
  concerns: 'members',
  audited: true,
});
export const JOIN_REQUEST_WITHDRAWN = defineEvent('join_request.withdrawn', {
  subject: 'join_request',
  ends: 'nothing',
  refreshes: null,
  concerns: 'members',
  audited: true,
});
export const JOIN_REQUEST_ACCEPTED = defineEvent('join_request.accepted', {
  subject: 'join_request',
  ends: 'nothing',
  refreshes: null,
  concerns: 'person',
  audited: true,
});
export const JOIN_REQUEST_DECLINED = defineEvent('join_request.declined', {
  subject: 'join_request',
  ends: 'nothing',
  refreshes: null,
  concerns: 'person',
  audited: true,
});
