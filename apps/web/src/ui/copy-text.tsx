import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';

/** Something to be written elsewhere to the letter. */
export function CopyText({ text }: { text: string }) {
  const { t } = useLingui();
  const [copied, setCopied] = useState(false);
  return (
    <span className="copy">
      <code dir="ltr" className="hash">
        {text}
      </code>{' '}
      <Button
        type="button"
        unstyled
        onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
      >
        <Trans>Copy</Trans>
        <span className="usa-sr-only"> {text}</span>
      </Button>{' '}
      <span role="status">{copied && t`Copied.`}</span>
    </span>
  );
}
