export type ChannelKind = 'general' | 'topic' | 'direct' | 'log';

/** A channel as its reader sees it. */
export interface ChannelView {
  id: string;
  incidentId: string;
  kind: ChannelKind;
  /** Which of those it is that every room begins with; null for others. */
  key: string | null;
  name: string;
  purpose: string;
  audience: 'room' | 'closed';
  lastSequence: number;
  createdAt: Date;
  closedAt: Date | null;
  cursorAt: string;
  exercise: boolean;
  incidentStatus: string;
  postable: boolean;
  manageable: boolean;
}
