import { defineErrors } from '@liaison/errors';

export const fail = defineErrors(
  {
    'workspace.archived': [409, 'This workspace is archived. Reopen it to make changes.'],
    'workspace.last_owner': [409, 'A workspace needs an owner. Make somebody else an owner first.'],
    'member.no_such_person': [
      404,
      'Nobody with this address can be added. Check the address, or offer the person’s organization a sharing agreement first.',
    ],
    'member.already': [409, 'This person is already a member.'],
    'agreement.already_open': [
      409,
      'This organization already has an offer or an agreement for this workspace.',
    ],
    'agreement.own_organization': [409, 'A workspace’s own organization needs no agreement.'],
    'agreement.not_open': [409, 'This agreement has already been answered, ended or has expired.'],
    'agreement.required': [
      409,
      'The person’s organization has no sharing agreement for this workspace. Offer one first.',
    ],
    'join_request.already_open': [409, 'You have already asked to join this workspace.'],
    'join_request.not_open': [409, 'This request has already been answered.'],
  },
  // What the database refuses by these constraints.
  {
    sharing_agreement_once: 'agreement.already_open',
    workspace_member_once: 'member.already',
    join_request_once: 'join_request.already_open',
  },
);
