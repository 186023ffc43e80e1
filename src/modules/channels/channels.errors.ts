import { defineErrors } from '@liaison/errors';

export const fail = defineErrors(
  {
    'incident.closed': [409, 'This incident is closed. Reopen it to make changes.'],
    'incident.exercise_mismatch': [
      409,
      'This belongs to an exercise and the room does not, or the other way. Check where you are posting.',
    ],
    'channel.closed': [409, 'This channel is closed.'],
    'channel.name_taken': [409, 'The room has a channel of this name. Choose another name.'],
    'channel.without_you': [
      409,
      'You hold none of these positions. Name one that you hold, or your organization.',
    ],
    'message.not_of_the_room': [
      409,
      'Somebody mentioned is not in the room, or a document attached is not there any more. Check, and send again.',
    ],
    'search.text_required': [400, 'Say what to look for.'],
    'channel.not_between_these': [
      409,
      'A direct channel is between two to ten positions of the room, and one of them is yours.',
    ],
    'message.edited': [
      409,
      'This message was edited since you read it. Read it again, and acknowledge what it says now.',
    ],
    'message.retracted': [409, 'This message was retracted.'],
  },
  // What the database refuses by these constraints.
  {
    channel_entry_acknowledged: 'request.conflict',
    channel_name_once: 'channel.name_taken',
  },
);
