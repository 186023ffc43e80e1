/** A stream that is running: a download, an upload, a subscription, a socket. */
export interface Stream {
  sessionId: string;
  workspaceId: string | null;
  /** A closed channel within the workspace can be lost by itself. */
  channelId?: string;
  /** A file that is being sent can be erased or held meanwhile. */
  fileId?: string;
  /** It brings something into the workspace, so it ends when the right to does. */
  writes?: boolean;
  /** A transfer is use of the session, however long it takes on a poor link; an open page alone is not. */
  isUse?: boolean;
  end: (reason: 'session_ended' | 'access_ended') => void;
}

/** Times are milliseconds of performance.now(). */
export interface Running extends Stream {
  /** When it is to be asked about next. */
  due: number;
  /** Since when it has been asked about, or should have been, without an answer. */
  doubtedSince: number | undefined;
  /** When something was last heard that may have ended it. */
  heardAt: number;
}

/** In so many questions all streams are asked about once, whatever else happens. */
const SWEEP_QUESTIONS = 75;

/** The streams of this process, and when each is to be asked about. */
export class RunningStreams {
  private readonly all = new Set<Running>();
  /** Where the sweep is. */
  private sweep = this.all.values();

  get size(): number {
    return this.all.size;
  }

  /** Adds a stream, which is asked about as soon as may be; the returned function takes it away. */
  add(stream: Stream): () => void {
    // A stream of its own, also when one object is watched twice.
    const running: Running = Object.assign(Object.create(null) as object, stream, {
      due: performance.now(),
      doubtedSince: undefined,
      heardAt: Number.NEGATIVE_INFINITY,
    });
    this.all.add(running);
    return () => this.all.delete(running);
  }

  /** Some of them are to be asked about at once; answers whether there are any. */
  doubt(which: (stream: Stream) => boolean): boolean {
    const now = performance.now();
    let any = false;
    for (const stream of this.all)
      if (which(stream)) {
        stream.due = Math.min(stream.due, now);
        stream.doubtedSince ??= now;
        stream.heardAt = now;
        any = true;
      }
    return any;
  }

  /** All of them are to be asked about as soon as may be: of which something may have been said that was not heard. */
  askAll(): void {
    const now = performance.now();
    for (const stream of this.all) {
      stream.due = Math.min(stream.due, now);
      stream.heardAt = now;
    }
  }

  /** Those that are due, and a few of the others. */
  toAsk(now: number, most: number): Running[] {
    const asked = new Set<Running>();
    for (const stream of this.all)
      if (stream.due <= now && asked.size < most) {
        stream.doubtedSince ??= now;
        asked.add(stream);
      }
    for (let n = Math.ceil(this.all.size / SWEEP_QUESTIONS); n > 0 && asked.size < most; n--) {
      const next = this.next();
      if (next) asked.add(next);
    }
    return [...asked];
  }

  private next(): Running | undefined {
    const { value, done } = this.sweep.next();
    if (!done) return value;
    this.sweep = this.all.values();
    return this.sweep.next().value;
  }

  /** They were asked about then, and there was no answer; those that were due, too, would have had none. */
  leaveInDoubt(asked: Running[], since: number): void {
    for (const stream of asked) stream.due = Math.min(stream.due, since);
    for (const stream of this.all) if (stream.due <= since) stream.doubtedSince ??= since;
  }

  hasDue(now: number): boolean {
    for (const { due } of this.all) if (due <= now) return true;
    return false;
  }

  /**
   * It was in force when it was asked about, and the clock leaves it so until then. What was heard since is not settled: the
   * answer may be of before it.
   */
  confirm(stream: Running, askedAt: number, until: number): void {
    const isSettled = stream.heardAt < askedAt;
    stream.due = isSettled ? until : stream.heardAt;
    stream.doubtedSince = isSettled ? undefined : stream.heardAt;
  }

  end(stream: Running, reason: Parameters<Stream['end']>[0]): void {
    if (this.all.delete(stream)) stream.end(reason);
  }

  /** Ends those that have waited for an answer since before then; answers how many. */
  endDoubtedBefore(time: number): number {
    const late = [...this.all].filter(({ doubtedSince = Infinity }) => doubtedSince <= time);
    for (const stream of late) this.end(stream, 'session_ended');
    return late.length;
  }

  /** The sessions of running transfers. */
  sessionsInUse(): string[] {
    return [...new Set([...this.all].filter(({ isUse }) => isUse).map(({ sessionId }) => sessionId))];
  }
}
