import { Page } from '../../ui/page';

export function SignedOutPage() {
  return (
    <Page title="Signed out">
      <div className="panel panel--narrow">
        <h1>You have signed out</h1>
        <p>On a shared machine, close the browser too.</p>
        <a className="usa-button" href="/sign-in">
          Sign in again
        </a>
      </div>
    </Page>
  );
}
