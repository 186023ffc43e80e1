/** Whose access may be over by it. */
export type Ending =
  | 'nothing'
  /** Of somebody to the workspace that the event names. */
  | 'workspace'
  /** Of everybody to a file. */
  | 'file'
  /** Of somebody to everything: sessions, and with them all that they reach. */
  | 'sessions';

/** The part of a room's page that it changes. */
export type RoomPart = 'incident' | 'people' | 'channels' | 'tasks' | 'situation' | 'documents';

/** Whom it concerns; who of them is told, and how, is decided where they are told. */
export type Concern = 'members' | 'administrators' | 'person' | 'operator' | 'nobody';

export interface EventProperties {
  /** What `subjectId` is the id of. */
  subject: string;
  ends: Ending;
  refreshes: RoomPart | null;
  concerns: Concern;
  /** It stands in the record of who did what; signs that come and go do not. */
  audited: boolean;
}

/** An event of the catalogue. Only ids travel with it: whoever hears it asks again. */
export interface EventDefinition<Name extends string = string> extends EventProperties {
  readonly name: Name;
}

const catalogue = new Map<string, EventDefinition>();

/** Adds an event to the catalogue. What is not said here cannot be recorded, and nothing that reads the catalogue can forget it. */
export function defineEvent<Name extends string>(
  name: Name,
  properties: EventProperties,
): EventDefinition<Name> {
  if (catalogue.has(name)) throw new Error(`two events are called ${name}`);
  const definition = { name, ...properties };
  catalogue.set(name, definition);
  return definition;
}

/** What an announcement means; nothing for one that this version does not know, of a newer portal perhaps. */
export function eventOf(name: string): EventDefinition | undefined {
  return catalogue.get(name);
}

export function allEvents(): ReadonlyMap<string, EventDefinition> {
  return catalogue;
}
