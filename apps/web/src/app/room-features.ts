import { briefingInRoom } from '../features/briefing';
import { channelsInRoom, searchInRoom } from '../features/channels';
import { documentsInRoom } from '../features/documents';
import { peopleInRoom } from '../features/incidents';
import { reportsInRoom } from '../features/reports';
import type { RoomFeature } from '../features/rooms';
import { surgeInRoom } from '../features/surge';
import { tasksInRoom } from '../features/tasks';
import { templatesInRoom } from '../features/templates';

/** What stands in a room, in the order of its tabs; the first is where one comes in. */
export const ROOM_FEATURES: readonly RoomFeature[] = [
  channelsInRoom,
  tasksInRoom,
  briefingInRoom,
  reportsInRoom,
  peopleInRoom,
  surgeInRoom,
  templatesInRoom,
  documentsInRoom,
  searchInRoom,
];
