import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { Link, useSearchParams } from 'react-router';
import { NotFoundPage } from '../../ui/not-found-page';
import { Page } from '../../ui/page';

/** Where sign-in leads whoever had opened a file: it is downloaded, and a page of the portal stays. */
export default function DownloadPage() {
  const { t } = useLingui();
  const [params] = useSearchParams();
  const path = params.get('path') ?? '';
  const known = /^\/(?:files|exports)\/[\w/.?=&%:-]+$/.test(path);
  useEffect(() => {
    if (known) location.assign(path);
  }, [known, path]);
  if (!known) return <NotFoundPage />;
  return (
    <Page title={t`Download`}>
      <h1>
        <Trans>Your download</Trans>
      </h1>
      <p>
        <Trans>
          The download begins by itself. If it does not, <a href={path}>download it here</a>.
        </Trans>
      </p>
      <p>
        <Link to="/">
          <Trans>Go to the home page</Trans>
        </Link>
      </p>
    </Page>
  );
}
