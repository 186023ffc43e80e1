import { defineErrors } from '@liaison/errors';

export const fail = defineErrors({
  'document.erased': [410, 'This document has been erased for good.'],
  'file.held': [409, 'This file is being examined. Try again later.'],
  'file.refused': [409, 'This file was found to be harmful, and nobody can open it.'],
  'document.in_trash': [409, 'This document is in the trash. Restore it first.'],
  'document.not_in_trash': [409, 'This document is not in the trash.'],
});
