import { useLingui } from '@lingui/react/macro';
import { Button } from '@trussworks/react-uswds';

/** Fetches the next page of a list. */
export function More({
  has,
  loading,
  onMore,
}: {
  has: boolean | undefined;
  loading: boolean;
  onMore: () => void;
}) {
  const { t } = useLingui();
  if (!has) return null;
  return (
    <Button type="button" outline onClick={onMore} disabled={loading}>
      {loading ? t`Loading…` : t`Show more`}
    </Button>
  );
}
