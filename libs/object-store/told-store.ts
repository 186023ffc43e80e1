import {
  ObjectStore,
  type ByteRange,
  type ObjectReader,
  type Take,
  type Unfinished,
} from './object-store.js';
import { asStoreError } from './store.errors.js';

/** A store whose failures have codes: `store.unavailable`, `store.full`. */
export class ToldStore extends ObjectStore implements ObjectReader {
  constructor(private readonly store: ObjectStore & ObjectReader) {
    super();
  }

  /** What is wrong at the start is the operator's to read as it is. */
  open(): Promise<void> {
    return this.store.open();
  }
  check(): Promise<void> {
    return told(this.store.check());
  }
  begin(key: string, size: number): Promise<string> {
    return told(this.store.begin(key, size));
  }
  held(object: Unfinished): Promise<number> {
    return told(this.store.held(object));
  }
  keep(object: Unfinished, at: number, bytes: Buffer): Promise<void> {
    return told(this.store.keep(object, at, bytes));
  }
  settle(object: Unfinished): Promise<void> {
    return told(this.store.settle(object));
  }
  complete(object: Unfinished): Promise<void> {
    return told(this.store.complete(object));
  }
  remove(key: string, reference: string | null): Promise<void> {
    return told(this.store.remove(key, reference));
  }

  /** What `take` throws is its own: a line that broke is no failure of the store. */
  async read(key: string, take: Take, range?: ByteRange): Promise<void> {
    let own: { error: unknown } | undefined;
    const taking: Take = async (piece) => {
      try {
        await take(piece);
      } catch (error) {
        own = { error };
        throw error;
      }
    };
    try {
      await this.store.read(key, taking, range);
    } catch (error) {
      throw own ? own.error : asStoreError(error);
    }
  }
}

async function told<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw asStoreError(error);
  }
}
