import { defineErrors } from '@liaison/errors';

export const fail = defineErrors({
  'task.not_in_room': [409, 'Somebody named is not in the room. Bring them in first.'],
});
