export { DateTime } from './date-time.scalar.js';
export {
  connectionOf,
  CURSOR,
  decodeCursor,
  PageArgs,
  toConnection,
  type Connection,
  type Edge,
} from './connection.js';
export { Broadcast } from './broadcast.js';
export { GraphqlEndpoint } from './endpoint.js';
export { Cost } from './cost.decorator.js';
export { EventStream } from './event-stream.js';
export { PortalGraphqlModule } from './graphql.module.js';
export { selects, selectsOnly } from './selects.js';
