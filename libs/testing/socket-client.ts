import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import type { GivenPerson } from './givens.js';

/** GraphQL over the WebSocket with somebody's cookie, or with another; it never connects again by itself. */
export function socketClient(
  url: string,
  person: Pick<GivenPerson, 'token'> | { cookie: string },
  language = 'en',
): Client {
  const cookie = 'cookie' in person ? person.cookie : `liaison-session=${person.token}`;
  class WithCookie extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols, { headers: { cookie, origin: url } });
    }
  }
  return createClient({
    url: `${url.replace('http', 'ws')}/graphql?language=${language}`,
    webSocketImpl: WithCookie,
    retryAttempts: 0,
  });
}
