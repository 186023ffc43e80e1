import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { createClient } from 'graphql-ws';
import { forgetKept } from './kept';
import { headersOfUse } from './use';

/** The code of the first error of an answer, such as `request.not_found`. */
export function codeOf(error: unknown): string | undefined {
  if (!CombinedGraphQLErrors.is(error)) return undefined;
  return error.errors[0]?.extensions?.['code'] as string | undefined;
}

/** What the portal told with the first error of an answer, by name. */
export function detailOf(error: unknown): Record<string, unknown> {
  return (CombinedGraphQLErrors.is(error) && error.errors[0]?.extensions) || {};
}

let isLeaving = false;

/**
 * Leaves for sign-in and comes back to this page, which shows nothing any more meanwhile. What was being written does not wait for
 * whoever comes next.
 */
export function goToSignIn(): void {
  if (isLeaving || location.pathname === '/sign-in') return;
  isLeaving = true;
  document.body.hidden = true;
  const query = new URLSearchParams({ returnTo: location.pathname + location.search + location.hash });
  const lost = forgetKept();
  if (lost) query.set('unsent', String(lost));
  location.assign(`/sign-in?${query.toString()}`);
}

/** What the portal itself tells is asked for in the language of the page. */
const language = () => document.documentElement.lang;
const socketAddress = () => `${location.origin.replace(/^http/, 'ws')}/graphql?language=${language()}`;

const LONGEST_WAIT_MS = 15_000;
/** A line that is open at one end only says nothing by itself. */
const PONG_MS = 5000;
/** The code with which the portal closes the socket of a session that has ended. */
const SESSION_ENDED = 4403;
let silent: ReturnType<typeof setTimeout> | undefined;

/** One socket, made when something is subscribed to, and made again when it breaks or falls silent. */
export const socket = createClient({
  url: socketAddress,
  lazy: true,
  lazyCloseTimeout: 5000,
  keepAlive: 20_000,
  retryAttempts: Number.POSITIVE_INFINITY,
  // Not all at once when a portal comes back, and at once when this machine does.
  retryWait: (retries) => {
    const wait = Math.min(LONGEST_WAIT_MS, 500 * 2 ** retries) * (0.5 + Math.random());
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, wait);
      addEventListener(
        'online',
        () => {
          clearTimeout(timer);
          resolve();
        },
        { once: true },
      );
    });
  },
  on: {
    ping: (received) => {
      if (!received)
        silent = setTimeout(() => {
          socket.terminate();
        }, PONG_MS);
    },
    pong: (received) => {
      if (received) clearTimeout(silent);
    },
    closed: (event) => {
      clearTimeout(silent);
      if ((event as CloseEvent).code === SESSION_ENDED) goToSignIn();
    },
  },
  shouldRetry: (event) => (event as CloseEvent).code !== SESSION_ENDED,
});

const signInLink = new ErrorLink(({ error }) => {
  if (codeOf(error) === 'access.sign_in_required') goToSignIn();
});

const transport = ApolloLink.split(
  ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
  new GraphQLWsLink(socket),
  new HttpLink({
    uri: '/graphql',
    fetch: (input, init) =>
      fetch(input, {
        ...init,
        headers: { ...(init?.headers as object), 'accept-language': language(), ...headersOfUse() },
      }),
  }),
);

export const client = new ApolloClient({
  link: ApolloLink.from([signInLink, transport]),
  cache: new InMemoryCache({ typePolicies: { Viewer: { keyFields: [] } } }),
});

addEventListener('offline', () => {
  socket.terminate();
});

// What was missed while the line was down is fetched when it is back: subscribed first, then fetched.
let connectedBefore = false;
socket.on('connected', () => {
  if (connectedBefore) void client.refetchQueries({ include: 'active' });
  connectedBefore = true;
});
