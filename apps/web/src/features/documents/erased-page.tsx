import { Link } from 'react-router';
import { Page } from '../../ui/page';
import { Time } from '../../ui/time';

interface Erasure {
  erasedAt?: string;
  erasedBy?: string | null;
  reason?: string | null;
}

/** For members who follow a link to what is gone. */
export function ErasedPage({ erasedAt, erasedBy, reason }: Erasure) {
  return (
    <Page title="Erased">
      <div className="panel">
        <h1>This document was erased</h1>
        <p>
          {erasedBy
            ? `${erasedBy} erased it for good`
            : 'It had been in the trash for too long and was erased for good'}
          {erasedAt && (
            <>
              , <Time at={erasedAt} />
            </>
          )}
          . Nobody can open it any more.
        </p>
        {reason && <p>Reason: {reason}</p>}
        <p>
          If you kept a copy, ask whoever erased it what to do with it. Or go to{' '}
          <Link to="/">your home page</Link>.
        </p>
      </div>
    </Page>
  );
}
