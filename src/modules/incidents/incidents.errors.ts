import { defineErrors } from '@liaison/errors';

export const fail = defineErrors(
  {
    'incident.not_closed': [409, 'This incident is not closed.'],
    'incident.reason_required': [400, 'Say why it is reopened.'],
    'incident.no_such_person': [
      404,
      'Nobody with this address can be given a position. Check the address, or bring in the person’s organization first.',
    ],
    'position.title_taken': [409, 'This incident already has a position of this title.'],
    'position.held_already': [409, 'This person already holds this position.'],
    'position.not_held': [409, 'This position is no longer held by this person.'],
  },
  // What the database refuses by these constraints.
  {
    position_incident_id_title_key: 'position.title_taken',
    position_assignment_once: 'position.held_already',
    position_assignment_position_id_incident_id_fkey: 'request.not_found',
  },
);
