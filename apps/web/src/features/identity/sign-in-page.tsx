import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Label, TextInput } from '@trussworks/react-uswds';
import { useEffect, useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { errorText } from '../../ui/error-texts';
import { LanguageChoice } from '../../ui/language-choice';
import { Mark } from '../../ui/mark';
import { Page } from '../../ui/page';
import { onSubmit } from '../../ui/submit';
import { portalRequest, type PortalRequestError } from '../../portal/portal-request';
import { Notice } from '../../ui/notice';

interface Route {
  provider: string;
  organization: string;
  name: string;
}

interface UseNotification {
  notice: string[];
  contact: string;
}

/** Whoever comes back to this page with a session goes on. Asked plainly: the page loads nothing for it. */
async function isSignedIn(): Promise<boolean> {
  const { data } = await portalRequest<{ data?: { viewer?: object | null } }>('/graphql', {
    query: 'query SignedIn { viewer { id } }',
  }).catch(() => ({ data: undefined }));
  return Boolean(data?.viewer);
}

/** What a refusal of the portal says. */
function said(error: unknown): string {
  const { code, message } = error as PortalRequestError;
  return errorText(code, message);
}

/** A link may name any place; only those of the portal are gone to. */
function onThisSite(path: string): string {
  const target = URL.parse(path, location.origin);
  return target?.origin === location.origin && path.startsWith('/') ? target.href : '/';
}

/** The notice, then an e-mail address, then the person's own provider; a link may name the organization instead. */
export function SignInPage() {
  const { t } = useLingui();
  const [params] = useSearchParams();
  const { hash } = useLocation();
  const organization = params.get('organization');
  const lost = Number(params.get('unsent') ?? 0);
  const [notice, setNotice] = useState<UseNotification | null>(null);
  const [routes, setRoutes] = useState<Route[]>([]);
  const [address, setAddress] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(
    () => errorText(params.get('error') ?? undefined, '') || null,
  );

  // A redirect keeps the part of a link that only the browser knows.
  const wanted = params.get('returnTo') ?? '/';
  const returnTo = wanted.includes('#') ? wanted : wanted + hash;

  useEffect(() => {
    if (params.has('error')) return;
    void isSignedIn().then((signedIn) => {
      if (signedIn) location.replace(onThisSite(returnTo));
    });
    // As the page is opened.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  useEffect(() => {
    portalRequest<UseNotification>('/auth/notice').then(setNotice, (error: unknown) => {
      setProblem(said(error));
    });
  }, []);

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setProblem(null);
    try {
      await work();
    } catch (error) {
      setProblem(said(error));
      setBusy(false);
    }
  };
  const go = (provider: string, loginHint?: string) =>
    attempt(async () => {
      const body = { provider, returnTo, loginHint, acknowledged: true };
      const { redirect } = await portalRequest<{ redirect: string }>('/auth/sign-in', body);
      location.assign(redirect);
    });
  const find = (path: string, body: object, hint?: string) =>
    attempt(async () => {
      const found = (await portalRequest<{ routes: Route[] }>(path, body)).routes;
      if (found.length === 1) return go(found[0]!.provider, hint);
      setRoutes(found);
      setBusy(false);
    });
  const submit = onSubmit(({ address: given = '' }) => {
    setAddress(given);
    return organization
      ? find('/auth/organization', { organization })
      : find('/auth/address', { address: given }, given);
  });

  return (
    <>
      <header className="header">
        <span className="header__mark">
          <Mark />
        </span>
        <p className="header__notice">
          <Trans>Sensitive but unclassified information only</Trans>
        </p>
        <LanguageChoice />
      </header>
      <Page title={t`Sign in`}>
        <div className="panel panel--narrow">
          <h1>
            <Trans>Sign in to Liaison</Trans>
          </h1>
          {problem && (
            <Notice type="error" role="alert">
              {problem}
            </Notice>
          )}
          {lost > 0 && (
            <Notice type="warning" role="status">
              <Plural
                value={lost}
                one="Your session ended. A message that could not be sent yet was taken off this device: write it again."
                other="Your session ended. # messages that could not be sent yet were taken off this device: write them again."
              />
            </Notice>
          )}
          {notice && (
            <section className="notice" aria-label={t`Use notification`}>
              {notice.notice.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </section>
          )}
          {routes.length > 1 ? (
            <>
              <h2>
                <Trans>Choose where you sign in</Trans>
              </h2>
              {routes.map((route) => (
                <Button
                  key={route.provider}
                  type="button"
                  outline
                  disabled={busy}
                  onClick={() => void go(route.provider, address)}
                >
                  {route.organization
                    ? `${route.organization}: ${route.name}`
                    : t`Your organization’s provider`}
                </Button>
              ))}
            </>
          ) : (
            <form onSubmit={submit}>
              {!organization && (
                <>
                  <Label htmlFor="address">
                    <Trans>E-mail address at your organization</Trans>
                  </Label>
                  <TextInput
                    id="address"
                    name="address"
                    type="email"
                    autoComplete="username"
                    required
                    autoFocus
                  />
                </>
              )}
              <Button type="submit" disabled={busy || !notice}>
                {busy ? t`Finding your provider…` : t`I acknowledge the notice, continue`}
              </Button>
            </form>
          )}
          <p className="quiet">
            <Trans>
              You sign in with your own organization’s account. Liaison keeps no password of yours.
            </Trans>
          </p>
          {notice && <p className="quiet">{t`Need help? Ask ${notice.contact}.`}</p>}
        </div>
      </Page>
    </>
  );
}
