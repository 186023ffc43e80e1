export { cleanName, isDisguised, seen } from './clean-name.js';
export { cleanTags, folded } from './clean-tags.js';
export { Name } from './name.decorator.js';
