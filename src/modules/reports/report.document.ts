import type { MarkedDocument } from '@liaison/pdf';
import { span, zulu } from '@liaison/zulu';
import { pageMarking } from '../markings/index.js';
import type { ReportView } from './report.entity.js';

/** What of a report its document shows. */
export type PrintedReport = Pick<
  ReportView,
  | 'number'
  | 'state'
  | 'incidentNumber'
  | 'incidentName'
  | 'exercise'
  | 'periodFrom'
  | 'periodTo'
  | 'situation'
  | 'events'
  | 'actions'
  | 'planned'
  | 'needs'
  | 'organizationChart'
  | 'tlp'
  | 'cui'
  | 'preparedByName'
  | 'approvedByName'
  | 'approvedAt'
>;

/** A situation report as it is printed; one that is not approved says so. */
export function reportDocument(report: PrintedReport): MarkedDocument {
  const { number, incidentNumber, incidentName, exercise, tlp, cui, approvedAt, approvedByName } = report;
  return {
    title: `Situation report ${number}: ${incidentNumber} ${incidentName}`,
    facts: [
      `Period: ${span(report.periodFrom, report.periodTo)}`,
      `Prepared by: ${report.preparedByName}`,
      approvedAt === null ? 'DRAFT: not approved' : `Approved by: ${approvedByName} ${zulu(approvedAt)}`,
    ],
    marking: pageMarking({ tlp, cui }, exercise),
    createdAt: new Date(approvedAt ?? report.periodTo).toISOString(),
    sections: [
      { heading: 'Situation', text: report.situation },
      { heading: 'Significant events', text: report.events },
      { heading: 'Actions and decisions', text: report.actions },
      { heading: 'Planned', text: report.planned },
      { heading: 'Needs', text: report.needs },
      { heading: 'Positions', text: report.organizationChart },
    ],
  };
}

/** `EXERCISE-EXR-2026-0001-situation-report-2.pdf`: a file’s name goes where its pages are not looked at. */
export const reportFileName = ({ exercise, incidentNumber, number }: PrintedReport): string =>
  `${exercise ? 'EXERCISE-' : ''}${incidentNumber}-situation-report-${number}.pdf`;
