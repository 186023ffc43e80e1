import type { Request, Response } from 'express';

/**
 * Does what needs a session. A link that a person opens without one leads to sign-in and back, and nothing is returned;
 * a program is told so.
 */
export async function signInFirst<T>(
  request: Request,
  response: Response,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    const isPage = request.headers['sec-fetch-mode'] === 'navigate';
    if (!isPage || (error as { code?: string }).code !== 'access.sign_in_required') throw error;
    // Back to a page: whoever came back to the file itself would still look at their provider's.
    const page = `/download?path=${encodeURIComponent(request.originalUrl)}`;
    response.redirect(303, `/sign-in?returnTo=${encodeURIComponent(page)}`);
    return undefined;
  }
}
