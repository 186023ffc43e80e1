export { channelsInRoom } from './channels-panel';
export { searchInRoom } from './search-panel';
export { MessagesProvider, useUnsent } from './messages-provider';
