export { Channel, CreateChannelInput, OpenDirectChannelInput } from './channel.graphql.js';
export { shownChannel } from './channel.shown.js';
export { ChannelService, type NewChannel } from './channel.service.js';
export { ChannelsModule } from './channels.module.js';
export type { EntryRow, LogCategory } from './entry.entity.js';
export { Message } from './message.graphql.js';
export { shownMessage } from './message.shown.js';
export { MessageService } from './message.service.js';
export { fail as failInRoom } from './channels.errors.js';
