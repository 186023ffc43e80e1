import { Trans, useLingui } from '@lingui/react/macro';
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
  const { t } = useLingui();
  return (
    <Page title={t`Erased`}>
      <div className="panel">
        <h1>
          <Trans>This document was erased</Trans>
        </h1>
        <p>
          {erasedBy
            ? t`${erasedBy} erased it for good; nobody can open it any more.`
            : t`It had been in the trash for too long and was erased for good; nobody can open it any more.`}{' '}
          {erasedAt && <Time at={erasedAt} />}
        </p>
        {reason && (
          <p>
            <Trans>Reason: {reason}</Trans>
          </p>
        )}
        <p>
          <Trans>
            If you kept a copy, ask whoever erased it what to do with it. Or go to{' '}
            <Link to="/">your home page</Link>.
          </Trans>
        </p>
      </div>
    </Page>
  );
}
