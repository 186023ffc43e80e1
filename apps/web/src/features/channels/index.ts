export { channelsInRoom } from './channels-panel';
export { searchInRoom } from './search-panel';
export { UnsentProvider, useUnsent } from './unsent-provider';
