import { createClient, type Client as SocketClient } from 'graphql-ws';
import { createHash } from 'node:crypto';
import * as tus from 'tus-js-client';
import WebSocket from 'ws';
import { CookieJar } from './cookie-jar.js';

export interface GraphqlAnswer<Data> {
  status: number;
  data: Data | null;
  codes: string[];
  errors: { message: string; extensions?: Record<string, unknown> }[];
}

export interface UploadOptions {
  workspaceId: string;
  filename: string;
  title?: string;
  description?: string;
  language?: string;
  tags?: string[];
}

export interface Downloaded {
  status: number;
  headers: Headers;
  bytes: Buffer;
  sha256: string;
}

export interface Subscribed<Data> {
  /** What arrived so far. */
  items: Data[];
  /** Resolves when there are so many items. */
  waitFor(count: number, milliseconds?: number): Promise<Data[]>;
  /** Resolves with the reason when the server ends the subscription. */
  ended: Promise<unknown>;
  stop(): Promise<void>;
}

/**
 * A client of Liaison over public protocols only: OpenID Connect redirects, GraphQL over HTTP, graphql-transport-ws, tus,
 * HTTP downloads. It knows nothing of the portal's code.
 */
export class LiaisonClient {
  readonly jar = new CookieJar();

  /** `origin` is where its pages come from, when that is not the portal that it talks to. */
  constructor(
    readonly url: string,
    private readonly origin = url,
  ) {}

  /** Signs a person in through their own provider, as a browser would. */
  static async signIn(url: string, address: string, { method = 'mfa' } = {}): Promise<LiaisonClient> {
    const client = new LiaisonClient(url);
    const landed = await client.signIn(address, { method });
    if (new URL(landed).origin !== new URL(url).origin || landed.includes('error='))
      throw new Error(`${address} was not signed in: ${landed}`);
    return client;
  }

  /** Goes through the whole sign-in; returns the page that the browser ends on. */
  async signIn(address: string, { method = 'mfa', returnTo = '/' } = {}): Promise<string> {
    const { routes } = await this.json<{ routes: { provider: string }[] }>('/auth/address', { address });
    const provider = routes[0]?.provider;
    const body = { provider, returnTo, loginHint: address, acknowledged: true };
    const { redirect } = await this.json<{ redirect: string }>('/auth/sign-in', body);
    return this.atProvider(redirect, address, method);
  }

  /** At a development provider: chooses the person, and follows the redirects back. */
  async atProvider(redirect: string, address: string, method: string): Promise<string> {
    const page = await this.jar.fetch(redirect);
    const html = await page.text();
    const action = /<form method="post" action="([^"]+)"/.exec(html)?.[1];
    if (!action) return page.finalUrl;
    const form = new URLSearchParams({ subject: address.split('@')[0]!, method });
    const landed = await this.jar.fetch(new URL(action, page.finalUrl).href, { method: 'POST', body: form });
    await landed.arrayBuffer();
    return landed.finalUrl;
  }

  async signOut(): Promise<string> {
    const { redirect } = await this.json<{ redirect: string }>('/auth/sign-out', {});
    return redirect;
  }

  /** POSTs JSON to a path of the portal; throws the error's code. */
  async json<Answer>(path: string, body: unknown): Promise<Answer> {
    const response = await this.jar.fetch(this.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as Answer & { error?: { code: string } };
    if (answer.error) throw new Error(answer.error.code);
    return answer;
  }

  async graphql<Data = Record<string, unknown>>(
    query: string,
    variables: object = {},
  ): Promise<GraphqlAnswer<Data>> {
    const response = await this.jar.fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await response.json()) as Partial<GraphqlAnswer<Data>>;
    const errors = body.errors ?? [];
    return {
      status: response.status,
      data: body.data ?? null,
      errors,
      codes: errors.map((e) => String(e.extensions?.['code'])),
    };
  }

  /** The data of an operation that must succeed. */
  async query<Data>(query: string, variables: object = {}): Promise<Data> {
    const { data, errors } = await this.graphql<Data>(query, variables);
    if (errors.length || !data) throw new Error(errors.map((error) => error.message).join('; ') || 'no data');
    return data;
  }

  get cookie(): string {
    return this.jar.header(`${this.url}/`);
  }

  /** Prepares a resumable upload; `start()` begins or resumes it. */
  prepareUpload(
    content: Buffer | ConstructorParameters<typeof tus.Upload>[0],
    options: UploadOptions,
    events: Partial<tus.UploadOptions> = {},
  ): tus.Upload {
    const { tags, ...rest } = options;
    return new tus.Upload(content, {
      endpoint: `${this.url}/uploads`,
      uploadDataDuringCreation: true,
      retryDelays: null,
      metadata: {
        ...Object.fromEntries(Object.entries(rest).map(([k, v]) => [k, String(v)])),
        ...(tags ? { tags: tags.join(',') } : {}),
      },
      headers: { cookie: this.cookie },
      ...events,
    });
  }

  /** Uploads a file; resolves with the id of the document. */
  upload(content: Buffer, options: UploadOptions): Promise<string> {
    return new Promise((resolve, reject) => {
      const upload = this.prepareUpload(content, options, {
        onError: reject,
        onSuccess: ({ lastResponse }) => {
          resolve(sharedBy(lastResponse));
        },
      });
      upload.start();
    });
  }

  /** The path of a document's file; whoever may not see the document is not told. */
  async pathOf(documentId: string): Promise<string> {
    const { document } = await this.query<{ document: { file: { path: string } } }>(
      'query ($id: ID!) { document(id: $id) { file { path } } }',
      { id: documentId },
    );
    return document.file.path;
  }

  /** Begins a download by the path of a file; the caller reads the body. */
  openDownload(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(this.url + path, { headers: { cookie: this.cookie, ...headers }, redirect: 'manual' });
  }

  async download(path: string, headers: Record<string, string> = {}): Promise<Downloaded> {
    const response = await this.openDownload(path, headers);
    const bytes = Buffer.from(await response.arrayBuffer());
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { status: response.status, headers: response.headers, bytes, sha256 };
  }

  /** The socket, with the session's cookie and our own origin as a browser sends them. */
  socket(headers: Record<string, string> = {}): SocketClient {
    const all = { cookie: this.cookie, origin: this.origin, ...headers };
    class SocketWithHeaders extends WebSocket {
      constructor(address: string, protocols: string[]) {
        super(address, protocols, { headers: all });
      }
    }
    return createClient({
      url: `${this.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: SocketWithHeaders,
      retryAttempts: 0,
      lazy: true,
    });
  }

  /** Subscribes, and resolves when the server has begun to listen, as far as a client can tell. */
  async subscribe<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Subscribed<Data>> {
    const client = this.socket();
    const items: Data[] = [];
    const waiting: { count: number; resolve: () => void }[] = [];
    let end: (reason: unknown) => void;
    const ended = new Promise<unknown>((resolve) => (end = resolve));
    const connected = new Promise<void>((resolve) => {
      client.on('connected', () => {
        resolve();
      });
    });
    const unsubscribe = client.subscribe<Data>(
      { query, variables },
      {
        next: ({ data, errors }) => {
          if (data) items.push(data);
          else end(errors);
          for (const one of waiting) if (items.length >= one.count) one.resolve();
        },
        error: (error) => {
          end(error);
        },
        complete: () => {
          end('complete');
        },
      },
    );
    await Promise.race([connected, ended]);
    // The server handles messages in order, but subscribing asks the database first.
    await new Promise((resolve) => setTimeout(resolve, 150));
    const waitFor = (count: number, milliseconds = 5000) =>
      new Promise<Data[]>((resolve, reject) => {
        const timer = setTimeout(() => {
          reject(new Error(`${items.length} of ${count} items after ${milliseconds} ms`));
        }, milliseconds);
        const done = () => {
          clearTimeout(timer);
          resolve(items);
        };
        if (items.length >= count) done();
        else waiting.push({ count, resolve: done });
      });
    const stop = async () => {
      unsubscribe();
      await client.dispose();
    };
    return { items, waitFor, ended, stop };
  }
}

/** The document that an upload has become, as the answer that ended it says. */
export function sharedBy(lastResponse: tus.HttpResponse): string {
  const documentId = lastResponse.getHeader('Liaison-Document');
  if (!documentId) throw new Error('the portal did not say which document it made');
  return documentId;
}
