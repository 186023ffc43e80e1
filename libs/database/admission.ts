import { Logger } from '@nestjs/common';
import { environment } from '@liaison/config';
import { fail } from '@liaison/errors';

/** An operation that wants to work in the database. */
export interface Applicant {
  /** The session, or for nobody the network. */
  key: string;
  network: string;
  /** What fields say that they cost beside others (`@Cost` of libs/graphql). */
  work: number;
  /** Nobody waits for the answer any more. */
  isGone: () => boolean;
}

interface Waiting extends Applicant {
  since: number;
  admit: (leave: () => void) => void;
  refuse: (error: Error) => void;
}

/** What works so much may keep a connection for as long as ten others. */
const EXPENSIVE = 100;
const WAITING_OF_A_KEY = 60;
const OF_A_NETWORK = 1000;
const PATIENCE_MS = 10_000;

/**
 * Who may have a connection to PostgreSQL. One session leaves two of them to others, and what is expensive leaves half: somebody
 * who asks for as much as the limits allow, again and again, waits for themselves. Whoever waits has the first turn that is theirs.
 */
export class Admission {
  private readonly log = new Logger(Admission.name);
  private readonly running = new Map<string, number>();
  private readonly ofNetwork = new Map<string, number>();
  private expensive = 0;
  /** In the order in which they came. */
  private readonly waiting = new Set<Waiting>();
  private readonly waitingOfKey = new Map<string, number>();
  private clock: NodeJS.Timeout | undefined;

  constructor(private readonly connections = environment().DATABASE_POOL_SIZE) {}

  /** Resolves with what is called at the end. Throws `request.too_many_running` and, after ten seconds, `request.busy`. */
  enter(applicant: Applicant): (() => void) | Promise<() => void> {
    if (count(this.ofNetwork, applicant.network) >= OF_A_NETWORK) throw fail('request.too_many_running');
    if (this.mayRun(applicant)) return this.start(applicant);
    if (count(this.waitingOfKey, applicant.key) >= WAITING_OF_A_KEY) throw fail('request.too_many_running');
    return this.wait(applicant);
  }

  private wait(applicant: Applicant): Promise<() => void> {
    change(this.ofNetwork, applicant.network, 1);
    change(this.waitingOfKey, applicant.key, 1);
    // One clock for all: a timer of each would outlive its short wait.
    this.clock ??= setInterval(() => this.refuseLate(), 1000).unref();
    return new Promise<() => void>((admit, refuse) => {
      this.waiting.add(Object.assign(applicant, { admit, refuse, since: performance.now() }));
    });
  }

  private forget(waiting: Waiting): void {
    this.waiting.delete(waiting);
    change(this.ofNetwork, waiting.network, -1);
    change(this.waitingOfKey, waiting.key, -1);
  }

  private refuseLate(): void {
    let refused = 0;
    for (const waiting of this.waiting) {
      if (performance.now() - waiting.since < PATIENCE_MS) break;
      this.forget(waiting);
      waiting.refuse(fail('request.busy'));
      refused++;
    }
    if (refused) this.log.warn(`${refused} requests waited in vain for their turn`);
    if (this.waiting.size) return;
    clearInterval(this.clock);
    this.clock = undefined;
  }

  private mayRun({ key, work }: Applicant): boolean {
    const ofKey = count(this.running, key);
    if (work < EXPENSIVE) return ofKey < Math.max(1, this.connections - 2);
    const half = Math.max(1, Math.floor(this.connections / 2));
    return this.expensive < half && ofKey < Math.max(1, Math.floor(half / 2));
  }

  private start({ key, network, work }: Applicant): () => void {
    const step = (by: number) => {
      change(this.running, key, by);
      change(this.ofNetwork, network, by);
      if (work >= EXPENSIVE) this.expensive += by;
    };
    step(1);
    return () => {
      step(-1);
      this.admitNext();
    };
  }

  /** One leaves, so one comes in; those who have gone meanwhile are passed over. */
  private admitNext(): void {
    for (const waiting of this.waiting) {
      if (waiting.isGone()) {
        this.forget(waiting);
        waiting.refuse(new Error('nobody waits for it'));
      } else if (this.mayRun(waiting)) {
        this.forget(waiting);
        waiting.admit(this.start(waiting));
        return;
      }
    }
  }
}

const count = (counts: Map<string, number>, key: string) => counts.get(key) ?? 0;

function change(counts: Map<string, number>, key: string, by: number): void {
  const left = count(counts, key) + by;
  if (left) counts.set(key, left);
  else counts.delete(key);
}
