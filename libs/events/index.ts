export {
  allEvents,
  defineEvent,
  eventOf,
  type Concern,
  type Ending,
  type EventDefinition,
  type EventProperties,
  type RoomPart,
} from './event.js';
