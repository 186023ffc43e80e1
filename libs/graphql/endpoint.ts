import { HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import { type ApolloDriver } from '@nestjs/apollo';
import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { fail } from '@liaison/errors';
import { currentRequest } from '@liaison/request';
import type { Request, RequestHandler, Response } from 'express';

const JSON_TYPE = /^application\/json\s*(?:;\s*charset="?utf-?8"?\s*)?$/i;
/** A megabyte at the pace of an old modem takes less; whoever is slower holds a place that others want. */
const BODY_MS = 30_000;
const FAREWELL_MS = 1000;
/** What of the headers Apollo reads. */
const HEADERS = ['content-type', 'accept', 'x-apollo-operation-name', 'apollo-require-preflight'] as const;

/**
 * Operations as browsers and programs send them: JSON by POST. They go to Apollo by the shortest way; Express' parsers and
 * Apollo's own integration, which ask what else it might be, cost as much as answering it. Anything else is left to those.
 */
@Injectable()
export class GraphqlEndpoint {
  private apollo: ApolloDriver['instance'] | undefined;

  constructor(private readonly modules: ModuleRef) {}

  readonly handle = (largest: number): RequestHandler => {
    return (request, response, next) => {
      if (!isPlain(request)) return next();
      abandonWhenCut(response);
      read(request, largest)
        .then((body) => this.execute(request, body))
        .then((answer) => send(answer, response))
        .catch(next);
    };
  };

  private execute(request: Request, body: unknown): Promise<HTTPGraphQLResponse> {
    const headers = new HeaderMap();
    for (const name of HEADERS) {
      const value = request.headers[name];
      if (typeof value === 'string') headers.set(name, value);
    }
    this.apollo ??= this.modules.get<GraphQLModule<ApolloDriver>>(GraphQLModule, {
      strict: false,
    }).graphQlAdapter.instance;
    return this.apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers, search: '', body },
      context: () => Promise.resolve({ req: request }),
    });
  }
}

/** Whoever closes the page in the middle wants no answer, and what the database still does for it is done for nobody. */
function abandonWhenCut(response: Response): void {
  const store = currentRequest();
  response.once('close', () => {
    if (!store || response.writableEnded) return;
    store.isGone = true;
    store.unit?.abandon();
  });
}

function isPlain({ method, url, headers }: Request): boolean {
  return (
    method === 'POST' &&
    url === '/' &&
    JSON_TYPE.test(headers['content-type'] ?? '') &&
    headers['content-encoding'] === undefined
  );
}

function read(request: Request, largest: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const slow = setTimeout(() => {
      refuse(fail('request.too_slow'));
      setTimeout(() => request.destroy(), FAREWELL_MS).unref();
    }, BODY_MS).unref();
    const refuse = (error: Error) => {
      clearTimeout(slow);
      request.off('data', take).resume();
      reject(error);
    };
    const take = (chunk: Buffer) => {
      size += chunk.length;
      if (size > largest) refuse(fail('request.too_large'));
      else chunks.push(chunk);
    };
    request.on('data', take);
    request.once('error', (error) => {
      clearTimeout(slow);
      reject(error);
    });
    request.once('end', () => {
      clearTimeout(slow);
      try {
        const text = chunks.length === 1 ? chunks[0]!.toString() : Buffer.concat(chunks).toString();
        resolve(JSON.parse(text));
      } catch (error) {
        reject(fail('request.invalid', {}, error));
      }
    });
  });
}

async function send({ status, headers, body }: HTTPGraphQLResponse, response: Response): Promise<void> {
  response.statusCode = status ?? 200;
  for (const [name, value] of headers) response.setHeader(name, value);
  if (body.kind === 'complete') {
    response.end(body.string);
    return;
  }
  for await (const chunk of body.asyncIterator) response.write(chunk);
  response.end();
}
