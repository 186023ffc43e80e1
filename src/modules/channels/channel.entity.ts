export type ChannelKind = 'general' | 'topic' | 'direct' | 'log';

/** A channel as its reader sees it. */
export interface ChannelView {
  id: string;
  incidentId: string;
  kind: ChannelKind;
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
