import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
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

interface Named {
  key: string | null;
  name: string;
  purpose: string;
}

/** What a channel is called and is for: the two that every room begins with in the reader's language. */
export function useChannelTexts({ key, name, purpose }: Named): { name: string; purpose: string } {
  const { t } = useLingui();
  if (key === 'general')
    return { name: t({ message: 'General', context: 'channel' }), purpose: t`Everybody in the room.` };
  if (key === 'chronology')
    return { name: t`Chronology`, purpose: t`What happened, and what was decided, in the order of time.` };
  return { name, purpose };
}
