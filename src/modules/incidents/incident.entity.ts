export type IncidentKind = 'incident' | 'exercise' | 'special_event' | 'continuity';
/** Standing in the room; managers and owners run it. */
export type RoomRole = 'reader' | 'contributor' | 'manager' | 'owner';
export type IncidentStatus = 'monitoring' | 'active' | 'demobilizing' | 'closed' | 'reopened';

/** An incident as its reader sees it, with the reader's role in its room or null. */
export interface IncidentView {
  id: string;
  organizationId: string;
  number: string;
  name: string;
  exercise: boolean;
  kind: IncidentKind;
  type: number | null;
  eventRating: string | null;
  continuityPhase: string | null;
  status: IncidentStatus;
  location: string;
  tlp: string;
  cui: string | null;
  leadId: string;
  leadName: string;
  leadShortName: string;
  beganAt: Date;
  openedAt: Date;
  closedAt: Date | null;
  /** Every how many minutes a situation report is due, and when the next one is. */
  reportMinutes: number | null;
  reportDueAt: Date | null;
  cursorAt: string;
  role: RoomRole | null;
}

/** An organization that takes part. */
export interface ParticipationView {
  id: string;
  incidentId: string;
  participantId: string;
  name: string;
  shortName: string;
  kind: string;
  createdAt: Date;
  cursorAt: string;
  people: number;
}

export interface PositionView {
  id: string;
  incidentId: string;
  /** Which position of NIMS it is; null for one that people made. */
  key: string | null;
  title: string;
  section: string;
  rank: number;
  holders: HolderView[];
}

/** Who holds a position. */
export interface HolderView {
  id: string;
  incidentId: string;
  positionId: string;
  positionTitle: string;
  accountId: string;
  name: string;
  organizationShortName: string;
  createdAt: Date | string;
  checkedInAt: Date | string | null;
  endedAt: Date | string | null;
  /** The holder runs the room. */
  manages: boolean;
  /** The holder opened the room, and always runs it. */
  owns: boolean;
  manageable: boolean;
  open: boolean;
}

/** Who holds a position now. */
export interface HeldPosition {
  title: string;
  holders: string[];
}
