import { msg } from '@lingui/core/macro';
import type { LogCategory, MessagePriority } from '../../graphql/graphql';
import type { Labels } from '../../ui/labels';

/** Message precedence. */
export const PRIORITIES: Labels<MessagePriority> = {
  ROUTINE: msg`Routine`,
  PRIORITY: msg({ message: 'Priority', context: 'precedence' }),
  IMMEDIATE: msg`Immediate`,
  FLASH: msg`Flash`,
};

export const LOG_CATEGORIES: Labels<LogCategory> = {
  SIGNIFICANT_EVENT: msg`Significant event`,
  DECISION: msg`Decision`,
  STATE: msg({ message: 'State', context: 'line of the chronology' }),
  PARTICIPATION: msg`Participation`,
  ROLE: msg({ message: 'Role', context: 'line of the chronology' }),
  SITUATION_REPORT: msg`Situation report`,
};
