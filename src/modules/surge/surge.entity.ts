/** A responder's access to the room of one incident, as its reader sees it. */
export interface SurgeAccessView {
  id: string;
  incidentId: string;
  accountId: string;
  name: string;
  organizationShortName: string;
  nippSector: string;
  region: string;
  activatedByName: string;
  createdAt: Date;
  expiresAt: Date;
  /** When it ended, by hand, by closing the incident, or by the clock; null while it is in force. */
  endedAt: Date | null;
  toldAt: Date | null;
  reviewedAt: Date | null;
  reviewedByName: string | null;
  reviewNote: string | null;
  cursorAt: string;
}

/** What a responder did in the room. */
export interface SurgeDeeds {
  accountId: string;
  messages: number;
  documents: number;
  lastSeenAt: Date | null;
}

/** An incident whose surge access is over and has not been signed off. */
export interface SurgeReviewView {
  incidentId: string;
  number: string;
  name: string;
  exercise: boolean;
  responders: number;
  inForce: number;
  /** When the last access ended; null while one is in force. */
  endedAt: Date | null;
  cursorAt: string;
}

/** A responder who is to be told, as the worker gets it. */
export interface Untold {
  id: string;
  address: string;
  name: string;
  incident_id: string;
  number: string;
  exercise: boolean;
  expires_at: string;
  operator: string;
}
