import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { Page } from './page';

/** The same page for what does not exist and for what is not shared with the reader. */
export function NotFoundPage() {
  const { t } = useLingui();
  return (
    <Page title={t`Not found`}>
      <div className="panel">
        <h1>
          <Trans>Not found</Trans>
        </h1>
        <p>
          <Trans>This does not exist, or it is not shared with you.</Trans>
        </p>
        <p>
          <Trans>
            If a colleague sent you this link, ask them which workspace it belongs to, and look for it among{' '}
            <Link to="/workspaces">the workspaces that you may ask to join</Link>. Or go to{' '}
            <Link to="/">your home page</Link>.
          </Trans>
        </p>
      </div>
    </Page>
  );
}
