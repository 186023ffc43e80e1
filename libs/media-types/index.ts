export { contentOf, type Content } from './content.js';
export { HEAD_BYTES, mediaTypeOf } from './media-type.js';
