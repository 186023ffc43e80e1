import type { Adapter, AdapterPayload } from 'oidc-provider';

/** What one development provider remembers, until it stops. */
export function memoryAdapter(): new (model: string) => Adapter {
  const kept = new Map<string, AdapterPayload>();

  return class MemoryAdapter implements Adapter {
    constructor(private readonly model: string) {}

    private key(id: string): string {
      return `${this.model}:${id}`;
    }

    upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
      const key = this.key(id);
      kept.set(key, payload);
      if (expiresIn) setTimeout(() => kept.delete(key), expiresIn * 1000).unref();
      return Promise.resolve();
    }

    find(id: string): Promise<AdapterPayload | undefined> {
      return Promise.resolve(kept.get(this.key(id)));
    }

    private findBy(field: 'uid' | 'userCode', value: string): Promise<AdapterPayload | undefined> {
      const own = [...kept].filter(([key]) => key.startsWith(`${this.model}:`)).map(([, payload]) => payload);
      return Promise.resolve(own.find((payload) => payload[field] === value));
    }

    findByUid(uid: string): Promise<AdapterPayload | undefined> {
      return this.findBy('uid', uid);
    }

    findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
      return this.findBy('userCode', userCode);
    }

    consume(id: string): Promise<void> {
      const payload = kept.get(this.key(id));
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
      return Promise.resolve();
    }

    destroy(id: string): Promise<void> {
      kept.delete(this.key(id));
      return Promise.resolve();
    }

    revokeByGrantId(grantId: string): Promise<void> {
      for (const [key, payload] of kept) if (payload.grantId === grantId) kept.delete(key);
      return Promise.resolve();
    }
  };
}
