/** What happens to surge access; the subject is the incident’s id, or that of one access. */
export const SURGE_ACTIVATED = 'surge.activated';
export const SURGE_EXTENDED = 'surge.extended';
export const SURGE_ENDED = 'surge.ended';
export const SURGE_REVIEWED = 'surge.reviewed';
