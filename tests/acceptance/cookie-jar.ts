/** A browser's cookies, by host, port and path, as far as sign-in needs them. */
export class CookieJar {
  private readonly cookies = new Map<string, { name: string; value: string; host: string; path: string }>();

  /** Requests a page as a browser would, follows redirects by hand and keeps every cookie. */
  async fetch(url: string, init: RequestInit = {}): Promise<Response & { finalUrl: string }> {
    let next = url;
    let options: RequestInit = init;
    for (let hops = 0; hops < 20; hops++) {
      const headers = new Headers(options.headers);
      const cookie = this.header(next);
      if (cookie) headers.set('cookie', cookie);
      const response = await fetch(next, { ...options, headers, redirect: 'manual' });
      this.keep(next, response.headers.getSetCookie());
      const location = response.headers.get('location');
      if (response.status < 300 || response.status >= 400 || !location)
        return Object.assign(response, { finalUrl: next });
      await response.arrayBuffer();
      next = new URL(location, next).href;
      options = {};
    }
    throw new Error(`too many redirects from ${url}`);
  }

  header(url: string): string {
    const { host, pathname } = new URL(url);
    return [...this.cookies.values()]
      .filter((cookie) => cookie.host === host && pathname.startsWith(cookie.path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }

  get(url: string, name: string): string | undefined {
    const { host } = new URL(url);
    return [...this.cookies.values()].find((cookie) => cookie.host === host && cookie.name === name)?.value;
  }

  set(url: string, name: string, value: string): void {
    const { host } = new URL(url);
    this.cookies.set(`${host} / ${name}`, { name, value, host, path: '/' });
  }

  /** Takes over another browser's cookies for the host of an address. */
  takeFrom(other: CookieJar, url: string): void {
    const { host } = new URL(url);
    for (const [key, cookie] of other.cookies) if (cookie.host === host) this.cookies.set(key, cookie);
  }

  private keep(url: string, lines: string[]): void {
    const { host } = new URL(url);
    for (const line of lines) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
      const name = pair.slice(0, pair.indexOf('='));
      const value = pair.slice(pair.indexOf('=') + 1);
      const path = attributes.find((part) => /^path=/i.test(part))?.slice(5) ?? '/';
      const gone = attributes.some(
        (part) => /^max-age=0$/i.test(part) || /^expires=Thu, 01 Jan 1970/i.test(part),
      );
      const key = `${host} ${path} ${name}`;
      if (gone || value === '') this.cookies.delete(key);
      else this.cookies.set(key, { name, value, host, path });
    }
  }
}
