import { defineErrors } from '@liaison/errors';

export const fail = defineErrors(
  {
    'organization.slug_taken': [409, 'An organization with this short name already exists.'],
    'organization.is_operator': [409, 'The operator’s own organization cannot be suspended.'],
    'person.is_yourself': [409, 'You cannot change your own account.'],
  },
  // What the database refuses by these constraints.
  {
    organization_slug: 'organization.slug_taken',
  },
);
