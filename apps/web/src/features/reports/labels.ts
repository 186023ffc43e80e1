import { msg } from '@lingui/core/macro';
import type { SituationReportState } from '../../graphql/graphql';
import type { Labels } from '../../ui/labels';

export const REPORT_STATES: Labels<SituationReportState> = {
  DRAFT: msg({ message: 'Draft', context: 'report' }),
  APPROVED: msg({ message: 'Approved', context: 'report' }),
  DISCARDED: msg({ message: 'Discarded', context: 'report' }),
};
