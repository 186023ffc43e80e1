import 'reflect-metadata';
import { type INestApplication, ValidationPipe, type ValidationError } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { environment } from '@liaison/config';
import { fail } from '@liaison/errors';
import { GraphqlEndpoint } from '@liaison/graphql';
import {
  accessLog,
  answerErrors,
  ErrorFilter,
  openRequest,
  pages,
  refuseCrossSite,
  refuseOddCharsets,
  refusals,
  securityHeaders,
  securityText,
} from '@liaison/http';
import { createLog, Metrics, PortalLogger } from '@liaison/operations';
import { AppModule } from './app.module.js';
import { UploadServer } from './modules/files/index.js';

const LARGEST_BODY = '100kb';
const LARGEST_OPERATION = 100 * 1024;

/** Makes the portal, ready to listen. */
export async function createPortal(): Promise<INestApplication> {
  const { TRUSTED_PROXIES, WEB_ROOT, LOG_LEVEL, SECURITY_CONTACT, PUBLIC_URL } = environment();
  const log = createLog('portal');
  const logger = LOG_LEVEL === 'silent' ? false : new PortalLogger(log);
  const app = await NestFactory.create<NestExpressApplication>(AppModule, {
    logger,
    bodyParser: false,
    abortOnError: false,
  });
  app.set('trust proxy', TRUSTED_PROXIES);
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use(
    openRequest,
    accessLog(log),
    app.get(Metrics).measure,
    refusals.handler,
    securityHeaders('/graphql'),
  );
  // Server to server, without a cookie: the only change that another site may ask for.
  app.use(/^(?!\/auth\/back-channel-logout\/)/, refuseCrossSite);
  app.use(refuseOddCharsets);
  app.use('/uploads', app.get(UploadServer).handle);
  app.use('/graphql', app.get(GraphqlEndpoint).handle(LARGEST_OPERATION));
  app.useBodyParser('json', { limit: LARGEST_BODY });
  app.useBodyParser('urlencoded', { limit: LARGEST_BODY, extended: false });
  app.use('/.well-known/security.txt', securityText(SECURITY_CONTACT, PUBLIC_URL));
  if (WEB_ROOT) app.use(pages(WEB_ROOT));
  app.use(answerErrors);
  app.useGlobalPipes(new ValidationPipe({ whitelist: true, transform: true, exceptionFactory: invalid }));
  app.useGlobalFilters(new ErrorFilter());
  const server = app.getHttpServer();
  // A large file on a poor link takes as long as it takes; a line on which nothing moves for two minutes is cut.
  server.requestTimeout = 0;
  server.timeout = 120_000;
  // Proxies keep lines for a minute or two; on one that we close while they send, what somebody did is lost.
  server.keepAliveTimeout = 120_000;
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  return app;
}

function invalid(errors: ValidationError[]) {
  return fail('request.invalid', { fields: errors.map((error) => error.property) });
}
