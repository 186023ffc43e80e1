import { defineErrors } from '@liaison/errors';

export const fail = defineErrors(
  {
    'template.name_taken': [409, 'A template of this name is in use.'],
  },
  // What the database refuses by these constraints.
  {
    incident_template_name: 'template.name_taken',
  },
);
