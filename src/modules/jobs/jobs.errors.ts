import { defineErrors } from '@liaison/errors';

export const fail = defineErrors({
  'job.not_failing': [409, 'This job does not fail any more.'],
});
