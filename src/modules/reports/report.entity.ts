export type ReportState = 'draft' | 'approved' | 'discarded';

/** The parts of a situation report that people write. */
export type ReportParts = Record<
  'situation' | 'events' | 'actions' | 'planned' | 'needs' | 'organizationChart',
  string
>;

/** A situation report as its reader sees it. */
export interface ReportView extends ReportParts {
  id: string;
  incidentId: string;
  incidentNumber: string;
  incidentName: string;
  exercise: boolean;
  number: number;
  state: ReportState;
  periodFrom: Date | string;
  periodTo: Date | string;
  tlp: string;
  cui: string | null;
  version: number;
  preparedById: string;
  preparedByName: string;
  updatedById: string;
  updatedByName: string;
  updatedAt: Date;
  approvedByName: string | null;
  approvedAt: Date | string | null;
  documentId: string | null;
  contributable: boolean;
  /** The incident is not closed. */
  live: boolean;
}
