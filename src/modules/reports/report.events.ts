import { defineEvent } from '@liaison/events';

/** What happens to an incident’s situation reports. */
export const REPORT_DRAFTED = defineEvent('situation_report.drafted', {
  subject: 'situation_report',
  ends: 'nothing',
  refreshes: 'situation',
  concerns: 'members',
  audited: true,
});
export const REPORT_CHANGED = defineEvent('situation_report.changed', {
  subject: 'situation_report',
  ends: 'nothing',
  refreshes: 'situation',
  concerns: 'members',
  audited: true,
});
export const REPORT_APPROVED = defineEvent('situation_report.approved', {
  subject: 'situation_report',
  ends: 'nothing',
  refreshes: 'situation',
  concerns: 'members',
  audited: true,
});
export const REPORT_DISCARDED = defineEvent('situation_report.discarded', {
  subject: 'situation_report',
  ends: 'nothing',
  refreshes: 'situation',
  concerns: 'members',
  audited: true,
});
