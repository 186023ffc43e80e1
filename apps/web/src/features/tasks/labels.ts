import { msg } from '@lingui/core/macro';
import type { TaskState } from '../../graphql/graphql';
import type { Labels } from '../../ui/labels';

export const TASK_STATES: Labels<TaskState> = {
  OPEN: msg({ message: 'Open', context: 'task' }),
  COMPLETE: msg({ message: 'Complete', context: 'task' }),
  PREVIOUSLY_ACCOMPLISHED: msg({ message: 'Previously accomplished', context: 'task' }),
  NOT_APPLICABLE: msg({ message: 'Not applicable', context: 'task' }),
};
