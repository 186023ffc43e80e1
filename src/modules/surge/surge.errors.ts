import { defineErrors } from '@liaison/errors';

export const fail = defineErrors({
  'surge.until_invalid': [400, 'Surge access ends in the future, and after 30 days at the latest.'],
  'surge.nobody': [404, 'No dormant responder fits. Check the sectors and states, or vet responders first.'],
  'surge.not_in_force': [409, 'This surge access has already ended.'],
  'surge.in_force': [409, 'Surge access is still in force. End it before you sign the review.'],
  'surge.nothing_to_review': [409, 'Everything has been signed off already.'],
});
