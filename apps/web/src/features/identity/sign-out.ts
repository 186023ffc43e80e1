import { forgetKept } from '../../kept';
import { preferences, prefer } from '../../ui/preferences';
import { portalRequest } from './portal-request';

/** Ends the session and goes on to the provider's own sign-out, where there is one. */
export async function signOut(): Promise<void> {
  const { redirect } = await portalRequest<{ redirect: string }>('/auth/sign-out', {});
  forgetKept();
  // The answer has the browser clear this site's storage, and a theme is no secret.
  prefer(preferences());
  location.assign(redirect);
}
