import { Trans, useLingui } from '@lingui/react/macro';
import { Page } from '../../ui/page';

export function SignedOutPage() {
  const { t } = useLingui();
  return (
    <Page title={t`Signed out`}>
      <div className="panel panel--narrow">
        <h1>
          <Trans>You have signed out</Trans>
        </h1>
        <p>
          <Trans>On a shared machine, close the browser too.</Trans>
        </p>
        <a className="usa-button" href="/sign-in">
          <Trans>Sign in again</Trans>
        </a>
      </div>
    </Page>
  );
}
