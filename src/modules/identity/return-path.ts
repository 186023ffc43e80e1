/** A path of this site to return to, or the home page: never another site, however it is written. */
export function safeReturnPath(path: unknown, publicUrl: string): string {
  if (
    typeof path !== 'string' ||
    path.length > 2000 ||
    !/^\/(?![/\\])/.test(path) ||
    /[\p{Cc}\\]/u.test(path)
  )
    return '/';
  try {
    const site = new URL(publicUrl);
    const target = new URL(path, site);
    if (target.origin !== site.origin || /^\/auth\//.test(target.pathname)) return '/';
    const resolved = target.pathname + target.search + target.hash;
    // `/.//evil.example` is a path that resolves to one which browsers read as another site.
    return resolved.startsWith('//') ? '/' : resolved;
  } catch {
    return '/';
  }
}
