/** What happens to an incident’s operational periods. */
export const PERIOD_ADDED = 'operational_period.added';
