export { Marking, MarkingInput } from './marking.graphql.js';
export { TlpEnum } from './tlp.js';
