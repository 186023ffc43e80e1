import { Inject, Injectable, Optional } from '@nestjs/common';
import { ObjectStore } from '@liaison/object-store';
import { Mailer } from '@liaison/mail';

/** So old an answer is good enough; whoever asks meanwhile asks nobody again. */
const FRESH_MS = 5000;
/** Mail servers do not like to be asked often. */
const MAIL_FRESH_MS = 60_000;
const PATIENCE_MS = 3000;

interface Part {
  name: string;
  freshMs: number;
  check: () => Promise<void>;
  askedAt: number;
  isDown: boolean;
}

/**
 * What the portal goes on without, though not with all that it does: files, mail. Asked beside the question whether it is ready,
 * which never waits for them.
 */
@Injectable()
export class Dependencies {
  private readonly parts: Part[] = [];

  constructor(
    @Optional() @Inject(ObjectStore) store?: ObjectStore,
    @Optional() @Inject(Mailer) mailer?: Mailer,
  ) {
    if (store) this.add('files', FRESH_MS, () => store.check());
    if (mailer?.isConfigured) this.add('mail', MAIL_FRESH_MS, () => mailer.verify());
  }

  /** Those that were down when they were asked last. */
  down(): string[] {
    const now = Date.now();
    for (const part of this.parts) if (now - part.askedAt > part.freshMs) void this.ask(part, now);
    return this.parts.filter(({ isDown }) => isDown).map(({ name }) => name);
  }

  private add(name: string, freshMs: number, check: () => Promise<void>): void {
    const part = { name, freshMs, check, askedAt: 0, isDown: false };
    this.parts.push(part);
    void this.ask(part, Date.now());
  }

  private async ask(part: Part, now: number): Promise<void> {
    part.askedAt = now;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        reject(new Error('no answer'));
      }, PATIENCE_MS).unref();
    });
    part.isDown = await Promise.race([part.check(), late]).then(
      () => false,
      () => true,
    );
    clearTimeout(timer);
  }
}
