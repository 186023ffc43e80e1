import { defineEvent } from '@liaison/events';

/** What happens to channels; the subject is the channel’s id. */
export const CHANNEL_CREATED = defineEvent('channel.created', {
  subject: 'channel',
  ends: 'nothing',
  refreshes: 'channels',
  concerns: 'members',
  audited: true,
});
export const CHANNEL_CLOSED = defineEvent('channel.closed', {
  subject: 'channel',
  ends: 'nothing',
  refreshes: 'channels',
  concerns: 'members',
  audited: true,
});
/** Announced by the database when a channel has grown; nothing of what was said. */
export const CHANNEL_APPENDED = defineEvent('channel.appended', {
  subject: 'channel',
  ends: 'nothing',
  refreshes: null,
  concerns: 'members',
  audited: false,
});
