import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { environment } from '@liaison/config';
import { RunAs } from '@liaison/database';
import { fail, toGraphqlError } from '@liaison/errors';
import { tokenHashOf } from '@liaison/http';
import { LiveAccess } from '@liaison/live';
import { Drain } from '@liaison/operations';
import { withRequest } from '@liaison/request';
import { CloseCode, type Disposable, type ServerOptions } from 'graphql-ws';
import { useServer, type Extra } from 'graphql-ws/use/ws';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { type WebSocket, WebSocketServer } from 'ws';
import { languageOf } from '@liaison/words';
import { prepareSubscription } from './prepare-subscription.js';
import { deliver } from './deliver.js';

const PROTOCOL = 'graphql-transport-ws';
const LARGEST_MESSAGE = 64 * 1024;
/** How long a client may take to answer the close frame. */
const FAREWELL_MS = 1000;
const WAITS_MS = 1000;
const SOCKETS_OF_A_SESSION = 20;
const SUBSCRIPTIONS_OF_A_SOCKET = 50;
/** By rate: a page that comes back, or moves from room to room, does not come near. */
const SOCKETS_A_MINUTE = 120;
const SUBSCRIPTIONS_IN_TEN_SECONDS = 300;

type SocketExtra = Record<PropertyKey, unknown> & { sessionId?: string };
type Options = ServerOptions<Record<string, unknown>, Extra & Partial<SocketExtra>>;

/**
 * The WebSocket. It carries subscriptions and nothing else: an operation sent here would bypass Apollo's plugins and so
 * the transaction. Origin, path, protocol and session are checked before the handshake.
 */
@Injectable()
export class SubscriptionSocket implements OnApplicationBootstrap {
  private readonly log = new Logger(SubscriptionSocket.name);
  private readonly sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LARGEST_MESSAGE,
    handleProtocols: () => PROTOCOL,
  });
  private readonly ofSession = new Map<string, number>();
  private readonly opened = new RateLimiterMemory({ points: SOCKETS_A_MINUTE, duration: 60 });
  private readonly begun = new RateLimiterMemory({ points: SUBSCRIPTIONS_IN_TEN_SECONDS, duration: 10 });

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly schemaHost: GraphQLSchemaHost,
    private readonly runAs: RunAs,
    private readonly live: LiveAccess,
    private readonly drain: Drain,
  ) {}

  onApplicationBootstrap(): void {
    const server = this.host.httpAdapter.getHttpServer() as Server;
    server.on('upgrade', (request, socket, head) => void this.upgrade(request, socket, head));
    const handler = useServer<Record<string, unknown>, SocketExtra>(this.serverOptions(), this.sockets);
    this.drain.onStop(() => this.end(handler));
  }

  private async end(handler: Disposable): Promise<void> {
    const stubborn = setTimeout(() => {
      for (const socket of this.sockets.clients) socket.terminate();
    }, FAREWELL_MS);
    await handler.dispose();
    clearTimeout(stubborn);
    this.sockets.close();
  }

  private serverOptions(): Options {
    const { schema } = this.schemaHost;
    return {
      connectionInitWaitTimeout: 5000,
      onConnect: (context) => {
        const { socket, request } = context.extra;
        const { sessionId } = request as IncomingMessage & { sessionId: string };
        context.extra.sessionId = sessionId;
        this.watchSocket(sessionId, socket);
        return true;
      },
      onSubscribe: async (context, _id, payload) => {
        const isFull = Object.keys(context.subscriptions).length > SUBSCRIPTIONS_OF_A_SOCKET;
        if (isFull || !(await isWithin(this.begun, context.extra.sessionId!)))
          return [toGraphqlError(fail('request.too_many', { reason: 'subscriptions' }))];
        return prepareSubscription(schema, payload, {
          sessionId: context.extra.sessionId!,
          language: languageOf(context.extra.request),
        });
      },
      subscribe: (args) => deliver(args, this.runAs),
      onError: (_context, _id, _payload, errors) =>
        errors.map((error) => toGraphqlError(error.originalError ?? error)),
    };
  }

  private watchSocket(sessionId: string, socket: WebSocket): void {
    const unwatch = this.live.watch({
      sessionId,
      workspaceId: null,
      end: () => {
        socket.close(CloseCode.Forbidden, 'Your session has ended');
        setTimeout(() => socket.terminate(), 250).unref();
      },
    });
    socket.once('close', unwatch);
  }

  private async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    socket.on('error', () => socket.destroy());
    try {
      const sessionId = await this.admit(request, socket);
      if (!sessionId) return;
      Object.assign(request, { sessionId });
      this.sockets.handleUpgrade(request, socket, head, (webSocket) =>
        this.sockets.emit('connection', webSocket, request),
      );
    } catch (error) {
      this.log.error(`a handshake failed: ${(error as Error).message}`);
      refuse(socket, '503 Service Unavailable');
    }
  }

  /** Whether a session may have another socket, which then counts: those that are opened at once see each other. */
  private count(sessionId: string, socket: Duplex): boolean {
    const open = this.ofSession.get(sessionId) ?? 0;
    if (open >= SOCKETS_OF_A_SESSION) return false;
    this.ofSession.set(sessionId, open + 1);
    socket.once('close', () => {
      const left = (this.ofSession.get(sessionId) ?? 1) - 1;
      if (left) this.ofSession.set(sessionId, left);
      else this.ofSession.delete(sessionId);
    });
    return true;
  }

  /** The session that may open a socket, or undefined after a refusal was sent. */
  private async admit(request: IncomingMessage, socket: Duplex): Promise<string | undefined> {
    const path = new URL(request.url ?? '/', 'http://any').pathname;
    if (path !== '/graphql') return refuse(socket, '404 Not Found');
    if (request.headers.origin !== new URL(environment().PUBLIC_URL).origin)
      return refuse(socket, '403 Forbidden');
    const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());
    if (!offered.includes(PROTOCOL)) return refuse(socket, '400 Bad Request');
    const tokenHash = tokenHashOf(request.headers.cookie);
    if (!tokenHash) return refuse(socket, '401 Unauthorized');
    const actor = await withRequest({ requestId: randomUUID(), isUnattended: true }, () =>
      this.runAs.run({ by: 'token', tokenHash }, (who) => Promise.resolve(who), { readOnly: true }),
    );
    if (actor.kind !== 'person') return refuse(socket, '401 Unauthorized');
    if (!(await isWithin(this.opened, actor.sessionId))) return refuseSlowly(socket);
    // Whoever has gone meanwhile is not counted: nothing would count them out.
    if (socket.destroyed) return undefined;
    return this.count(actor.sessionId, socket) ? actor.sessionId : refuseSlowly(socket);
  }
}

async function isWithin(limiter: RateLimiterMemory, key: string): Promise<boolean> {
  return limiter.consume(key).then(
    () => true,
    () => false,
  );
}

/** So that whoever opens more than they may does not come again at once. */
function refuseSlowly(socket: Duplex): undefined {
  setTimeout(() => refuse(socket, '429 Too Many Requests'), WAITS_MS).unref();
}

function refuse(socket: Duplex, status: string): undefined {
  // An upgraded connection has no timeout, so a half-closed one would stay for ever.
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy());
}
