import { Trans } from '@lingui/react/macro';

export function Loading() {
  return (
    <p role="status" className="quiet">
      <Trans>Loading…</Trans>
    </p>
  );
}
