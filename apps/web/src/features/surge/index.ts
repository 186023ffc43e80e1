export { surgeInRoom } from './surge-panel';
export { SurgeReviews } from './surge-reviews';
