/** What happens to channels; the subject is the channel’s id. */
export const CHANNEL_CREATED = 'channel.created';
export const CHANNEL_CLOSED = 'channel.closed';
/** Announced by the database when a channel has grown; nothing of what was said. */
export const CHANNEL_APPENDED = 'channel.appended';
