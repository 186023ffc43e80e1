import { CombinedGraphQLErrors } from '@apollo/client';
import { Button } from '@trussworks/react-uswds';
import { Notice } from './notice';

/** What to say of an error: the portal's own text, or that the line is down. Never "nothing here". */
export function messageOf(error: unknown): string {
  if (CombinedGraphQLErrors.is(error)) return error.errors[0]?.message ?? 'Something went wrong.';
  return 'The portal cannot be reached. What you see may be out of date. Check your connection and try again.';
}

export function Problem({ error, retry }: { error: unknown; retry?: () => unknown }) {
  return (
    <Notice type="error" role="alert">
      {messageOf(error)}{' '}
      {retry && (
        <Button type="button" unstyled onClick={() => void retry()}>
          Try again
        </Button>
      )}
    </Notice>
  );
}

export function Loading({ what }: { what: string }) {
  return (
    <p role="status" className="quiet">
      Loading {what}…
    </p>
  );
}
