import { defineErrors } from '@liaison/errors';

export const fail = defineErrors(
  {
    'report.drafted_already': [409, 'There is a draft already. Edit it, or discard it first.'],
    'report.changed_meanwhile': [
      409,
      'Somebody changed this report meanwhile. Load it again, and repeat your change.',
    ],
    'report.not_a_draft': [409, 'This report is no longer a draft.'],
    'report.needs_another': [
      409,
      'A report is approved by somebody who neither drafted it nor changed it last.',
    ],
  },
  // What the database refuses by these constraints.
  {
    situation_report_draft: 'report.drafted_already',
  },
);
