import { Plural, Trans } from '@lingui/react/macro';
import { Button } from '@trussworks/react-uswds';
import { useViewer } from '../identity';
import type { Line } from './channel-log';
import type { MessageActions } from './use-message-actions';

/** Who has confirmed a flash message, and where one does so. It belongs to the words that were confirmed. */
export function Acknowledgement({ line, actions }: { line: Line; actions: MessageActions }) {
  const viewer = useViewer();
  const { acknowledged, acknowledge } = actions;
  return (
    <p className="message__actions">
      <span className="quiet">
        <Plural
          value={line.acknowledgements}
          one="Acknowledged by # person"
          other="Acknowledged by # people"
        />
      </span>
      {line.author.id !== viewer.id && acknowledged !== line.edition && (
        <Button type="button" onClick={acknowledge}>
          <Trans>
            Acknowledge<span className="usa-sr-only"> the message of {line.author.name}</span>
          </Trans>
        </Button>
      )}
      {acknowledged === line.edition && (
        <span className="quiet">
          <Trans>You have acknowledged it.</Trans>
        </span>
      )}
      {acknowledged !== null && acknowledged < line.edition && (
        <span className="quiet">
          <Trans>It was changed since you acknowledged it.</Trans>
        </span>
      )}
    </p>
  );
}
