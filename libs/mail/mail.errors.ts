import { defineErrors } from '@liaison/errors';

export const fail = defineErrors({
  'mail.unavailable': [
    503,
    'The mail server does not take mail at this moment. It is tried again, ever more rarely, for four days.',
  ],
});
