import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import { toPortalError } from '@liaison/errors';
import type { Response } from 'express';

/** Errors of controllers, as `{ error: { code, message } }`. GraphQL formats its own. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly log = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() === 'graphql') throw error;
    const response = host.switchToHttp().getResponse<Response>();
    const known = toPortalError(error);
    if (known.status >= 500) this.log.error({ err: known.cause ?? known }, 'a request failed');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    response
      .status(known.status)
      .json({ error: { code: known.code, message: known.message, ...known.detail } });
  }
}
