export { RoomSignals, usePresent } from './room-signals';
export { RoomTabs } from './room-tabs';
export { RoomFeatures, useRoomFeatures } from './room-features';
export type { Refreshes, Room, RoomFeature, RoomPanelProps } from './room';
