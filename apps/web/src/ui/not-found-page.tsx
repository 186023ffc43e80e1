import { Link } from 'react-router';
import { Page } from './page';

/** The same page for what does not exist and for what is not shared with the reader. */
export function NotFoundPage() {
  return (
    <Page title="Not found">
      <div className="panel">
        <h1>Not found</h1>
        <p>This does not exist, or it is not shared with you.</p>
        <p>
          If a colleague sent you this link, ask them which workspace it belongs to, and look for it among{' '}
          <Link to="/workspaces">the workspaces that you may ask to join</Link>. Or go to{' '}
          <Link to="/">your home page</Link>.
        </p>
      </div>
    </Page>
  );
}
