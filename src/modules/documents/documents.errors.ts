import { defineErrors } from '@liaison/errors';

export const fail = defineErrors({
  'document.in_trash': [409, 'This document is in the trash. Restore it first.'],
  'document.not_in_trash': [409, 'This document is not in the trash.'],
});
