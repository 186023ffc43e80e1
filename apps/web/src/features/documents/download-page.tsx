import { useEffect } from 'react';
import { Link, useSearchParams } from 'react-router';
import { NotFoundPage } from '../../ui/not-found-page';
import { Page } from '../../ui/page';

/** Where sign-in leads whoever had opened a file: it is downloaded, and a page of the portal stays. */
export default function DownloadPage() {
  const [params] = useSearchParams();
  const path = params.get('path') ?? '';
  const known = /^\/(?:files|exports)\/[\w/.?=&%:-]+$/.test(path);
  useEffect(() => {
    if (known) location.assign(path);
  }, [known, path]);
  if (!known) return <NotFoundPage />;
  return (
    <Page title="Download">
      <h1>Your download</h1>
      <p>
        The download begins by itself. If it does not, <a href={path}>download it here</a>.
      </p>
      <p>
        <Link to="/">Go to the home page</Link>
      </p>
    </Page>
  );
}
