import { Trans } from '@lingui/react/macro';
import { Button } from '@trussworks/react-uswds';
import { zulu } from '../../ui/format';
import type { Line } from './channel-log';
import type { MessageActions } from './use-message-actions';

interface Props {
  line: Line;
  actions: MessageActions;
  onReply: ((line: Line) => void) | undefined;
}

/** Beside a message that one points at. */
export function MessageTools({ line, actions, onReply }: Props) {
  const { detail, toggle } = actions;
  return (
    <p className="message__tools">
      <span className="quiet">{zulu(line.createdAt).slice(11)}</span>
      {onReply && (
        <Button type="button" unstyled onClick={() => onReply(line)}>
          <Trans>
            Answer<span className="usa-sr-only"> {line.author.name}</span>
          </Trans>
        </Button>
      )}
      <Button type="button" unstyled aria-expanded={detail !== null} onClick={toggle}>
        {detail ? (
          <Trans>
            Less<span className="usa-sr-only"> about the message of {line.author.name}</span>
          </Trans>
        ) : (
          <Trans>
            More<span className="usa-sr-only"> about the message of {line.author.name}</span>
          </Trans>
        )}
      </Button>
    </p>
  );
}
