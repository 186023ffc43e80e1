import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { CombinedGraphQLErrors } from '@apollo/client';
import { Button } from '@trussworks/react-uswds';
import { useEffect, useRef } from 'react';
import { errorText } from './error-texts';
import { Notice } from './notice';

/** What to say of an error: the portal's own text, or that the line is down. Never "nothing here". */
export function messageOf(error: unknown): string {
  if (CombinedGraphQLErrors.is(error)) {
    const [first] = error.errors;
    return errorText(
      first?.extensions?.['code'] as string | undefined,
      first?.message ?? t`Something went wrong.`,
    );
  }
  return t`The portal cannot be reached. What you see may be out of date. Check your connection and try again.`;
}

export function Problem({ error, retry }: { error: unknown; retry?: () => unknown }) {
  const place = useRef<HTMLDivElement>(null);
  // What was just sent has an answer: it is brought into view. What a page asks by itself moves nobody.
  useEffect(() => {
    const form = place.current?.closest('form, dialog');
    if (form?.contains(document.activeElement)) place.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  return (
    <div ref={place} className="problem">
      <Notice type="error" role="alert">
        {messageOf(error)}{' '}
        {retry && (
          <Button type="button" unstyled onClick={() => void retry()}>
            <Trans>Try again</Trans>
          </Button>
        )}
      </Notice>
    </div>
  );
}
