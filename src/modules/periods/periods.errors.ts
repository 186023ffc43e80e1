import { defineErrors } from '@liaison/errors';

defineErrors(
  {
    'period.overlaps': [
      409,
      'Operational periods follow one another. Begin when the last one has ended, or later.',
    ],
  },
  // What the database refuses by these constraints.
  {
    operational_period_overlap: 'period.overlaps',
  },
);
