import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { fail } from '@liaison/errors';
import { currentRequest, NOBODY } from '@liaison/request';
import { ASKS_ALONE, AUDIENCE } from './access.decorator.js';
import { isInAudience, type Audience } from './audience.js';

/**
 * Asks the audience of each GraphQL operation. HTTP controllers open their own transaction and ask inside it, so for them
 * only the presence of `@Access` counts, and AccessCheck sees to that at start.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType<string>() !== 'graphql') return true;
    const audience = this.reflector.getAllAndOverride<Audience | undefined>(AUDIENCE, [
      context.getHandler(),
      context.getClass(),
    ]);
    const unit = currentRequest()?.unit;
    const alone =
      audience === 'signed-in' && this.reflector.get<true | undefined>(ASKS_ALONE, context.getHandler());
    if (alone && unit?.unasked) return true;
    const actor = (await unit?.identify()) ?? NOBODY;
    if (audience && isInAudience(actor, audience)) return true;
    throw fail(actor.kind === 'nobody' ? 'access.sign_in_required' : 'access.refused');
  }
}
