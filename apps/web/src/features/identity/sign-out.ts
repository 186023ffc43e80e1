import { forgetKept } from '../../portal/kept';
import { portalRequest } from '../../portal/portal-request';

/** Ends the session and goes on to the provider's own sign-out, where there is one. */
export async function signOut(): Promise<void> {
  const { redirect } = await portalRequest<{ redirect: string }>('/auth/sign-out', {});
  forgetKept();
  location.assign(redirect);
}
