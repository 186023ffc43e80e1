import { refusals } from '@liaison/http';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { SubscriptionSocket } from '../graphql/subscription-socket.js';
import type { TestPortal } from './test-portal.js';

/** For tests that ask more within a minute than a session may: what they look for stands behind the limits. */
export function liftRates({ app }: TestPortal): void {
  const endless = () => new RateLimiterMemory({ points: 1_000_000, duration: 60 });
  refusals.lift();
  Object.assign(app.get(SubscriptionSocket), { opened: endless(), begun: endless() });
}
