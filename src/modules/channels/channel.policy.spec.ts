import type { Person } from '@liaison/request';
import { actionsOf } from '@liaison/testing';
import { channelPolicy } from './channel.policy.js';
import { messagePolicy } from './message.policy.js';

const ana = { kind: 'person', accountId: 'ana', organizationId: 'center', role: 'member' } as Person;

const topic = { kind: 'topic', closedAt: null, postable: true, manageable: false };
test.each([
  ['who is in the room', topic, ['read', 'post']],
  ['who runs the room', { ...topic, manageable: true }, ['read', 'post', 'close']],
  [
    'who runs the room, of the general one',
    { ...topic, kind: 'general', manageable: true },
    ['read', 'post'],
  ],
  ['who runs the room, of the chronology', { ...topic, kind: 'log', manageable: true }, ['read', 'post']],
  [
    'anybody, of a closed one',
    { ...topic, closedAt: new Date(), postable: false, manageable: true },
    ['read'],
  ],
])('a channel: %s may', (_who, row, actions) => {
  expect(actionsOf(channelPolicy, ana, row)).toEqual(actions);
});

const message = {
  accountId: 'ben',
  retracted: false,
  pinned: false,
  acknowledged: false,
  automatic: false,
  postable: true,
  manageable: false,
};
test.each([
  ['who reads it', message, ['read', 'pin', 'acknowledge']],
  ['its author', { ...message, accountId: 'ana' }, ['read', 'edit', 'retract', 'pin']],
  ['who runs the room', { ...message, manageable: true }, ['read', 'retract', 'pin', 'acknowledge']],
  ['who has acknowledged it', { ...message, acknowledged: true }, ['read', 'pin']],
  ['who reads it, when it is pinned', { ...message, pinned: true }, ['read', 'unpin', 'acknowledge']],
  ['its author, when it is retracted', { ...message, accountId: 'ana', retracted: true }, ['read']],
  ['who did what the chronology says', { ...message, accountId: 'ana', automatic: true }, ['read', 'pin']],
  ['its author, when nobody may post', { ...message, accountId: 'ana', postable: false }, ['read']],
])('a message: %s may', (_who, row, actions) => {
  expect(actionsOf(messagePolicy, ana, row)).toEqual(actions);
});
