import { applyDecorators, SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { Audience } from './audience.js';

export const AUDIENCE = 'liaison:audience';

/** States who may call a query, mutation, subscription or route. One without it stops the server at start, by name. */
export const Access = (audience: Audience): CustomDecorator => SetMetadata(AUDIENCE, audience);

export const ASKS_ALONE = 'liaison:asks-alone';

/**
 * For everybody who is signed in, where the operation's first statement asks who acts and refuses whoever is not signed in
 * (`Db.alone`): asking before it would be a round trip more. It is committed before the answer, so it must be idempotent.
 */
export const AccessAlone = (): MethodDecorator =>
  applyDecorators(Access('signed-in'), SetMetadata(ASKS_ALONE, true));
