import { fork, type ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';

const STOP_MS = 30_000;

/** A program of the portal that runs as a process of its own. */
export class Part {
  private stopping = false;

  private constructor(
    private readonly name: string,
    readonly process: ChildProcess,
  ) {}

  /** Starts a program and waits until it says that it is ready. `crashed` is called when it ends by itself afterwards. */
  static start(
    name: string,
    file: string,
    env: Record<string, string>,
    crashed: (sentence: string) => void,
  ): Promise<Part> {
    const child = fork(file, [], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
      execArgv: [],
    });
    const part = new Part(name, child);
    const errors: string[] = [];
    child.stderr?.on('data', (chunk: Buffer) => errors.push(chunk.toString()));
    return new Promise((resolve, reject) => {
      let ready = false;
      child.once('message', () => {
        ready = true;
        resolve(part);
      });
      child.once('exit', (code, signal) => {
        if (part.stopping) return;
        const why = errors.join('').trim().split('\n').slice(-8).join('\n');
        const sentence = `The ${name} stopped by itself (${signal ?? `exit code ${code}`}).${why ? `\n${why}` : ''}`;
        if (ready) crashed(sentence);
        else reject(new Error(sentence));
      });
    });
  }

  async stop(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    this.stopping = true;
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGTERM');
    const late = wait(STOP_MS, 'late', { ref: false });
    if ((await Promise.race([ended, late])) === 'late') {
      console.error(`The ${this.name} did not stop in time and was killed.`);
      this.process.kill('SIGKILL');
    }
  }
}
