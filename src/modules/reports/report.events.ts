/** What happens to an incident’s situation reports. */
export const REPORT_DRAFTED = 'situation_report.drafted';
export const REPORT_CHANGED = 'situation_report.changed';
export const REPORT_APPROVED = 'situation_report.approved';
export const REPORT_DISCARDED = 'situation_report.discarded';
