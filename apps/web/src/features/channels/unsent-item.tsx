import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@trussworks/react-uswds';
import { errorText } from '../../ui/error-texts';
import { Time } from '../../ui/time';
import { MarkingLabel } from '../markings';
import type { Unsent } from './unsent';
import { useUnsent } from './messages-provider';

/** What the viewer has written and what the portal has not confirmed yet. */
export function UnsentItem({ item: { input, state, problem, writtenAt } }: { item: Unsent }) {
  const { t } = useLingui();
  const { messages } = useUnsent();
  return (
    <li className="message message--unsent">
      <p className="message__head">
        <MarkingLabel tlp={input.marking.tlp} cui={input.marking.cui ?? null} />
        <Time at={writtenAt} short />{' '}
        <strong>
          {state === 'sending' && t`Sending…`}
          {state === 'waiting' && t`Not sent yet: it is sent when the portal can be reached.`}
          {state === 'refused' && t`Not sent: ${errorText(problem ?? undefined, '')}`}
        </strong>
      </p>
      <p dir="auto" className="message__body">
        {input.body}
      </p>
      {state === 'refused' && (
        <p className="row row--start">
          <Button type="button" unstyled onClick={() => messages.retry(input.clientId)}>
            <Trans>Try again</Trans>
          </Button>
          <Button type="button" unstyled className="danger" onClick={() => messages.discard(input.clientId)}>
            <Trans>Discard</Trans>
          </Button>
        </p>
      )}
    </li>
  );
}
