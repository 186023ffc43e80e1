export { cleanName, isDisguised, seen } from './clean-name.js';
export { Name } from './name.decorator.js';
