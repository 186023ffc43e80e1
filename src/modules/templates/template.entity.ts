import type { IncidentKind } from '../incidents/index.js';

/** What a room begins with. Positions are named by their titles: ids belong to one room. */
export interface TemplateContent {
  positions: string[];
  channels: { name: string; purpose: string; positions: string[] }[];
  tasks: {
    checklist: string;
    title: string;
    detail: string;
    position: string | null;
    /** Minutes from the opening until it is due. */
    dueMinutes: number | null;
  }[];
  organizationIds: string[];
}

export interface TemplateView {
  id: string;
  key: string | null;
  name: string;
  kind: IncidentKind;
  notice: string;
  content: TemplateContent;
  createdAt: Date;
  retiredAt: Date | null;
}
