import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { Audience } from './audience.js';

export const AUDIENCE = 'liaison:audience';

/** States who may call a query, mutation, subscription or route. One without it stops the server at start, by name. */
export const Access = (audience: Audience): CustomDecorator => SetMetadata(AUDIENCE, audience);
