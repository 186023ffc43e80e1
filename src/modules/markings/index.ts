export { Marking, MarkingInput } from './marking.graphql.js';
export { markingOf, markingText } from './marking.js';
export { strictestTlp, TlpEnum } from './tlp.js';
