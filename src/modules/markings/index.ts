export { Marking, MarkingInput } from './marking.graphql.js';
export { EXERCISE_BANNER, markingOf, markingText, pageMarking } from './marking.js';
