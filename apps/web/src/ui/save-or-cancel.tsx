import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@trussworks/react-uswds';

/** What ends a form that changes something. */
export function SaveOrCancel({ saving = false, onCancel }: { saving?: boolean; onCancel: () => void }) {
  const { t } = useLingui();
  return (
    <p className="row row--start">
      <Button type="submit" disabled={saving}>
        {saving ? t`Saving…` : t`Save`}
      </Button>
      <Button type="button" unstyled onClick={onCancel}>
        <Trans>Cancel</Trans>
      </Button>
    </p>
  );
}
