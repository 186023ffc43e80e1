import { useLingui } from '@lingui/react/macro';
import { Button } from '@trussworks/react-uswds';
import type { MessageActionsQuery } from '../../graphql/graphql';
import { zulu } from '../../ui/format';
import { Time } from '../../ui/time';
import type { Line } from './channel-log';
import type { MessageActions } from './use-message-actions';

interface Props {
  line: Line;
  detail: MessageActionsQuery['message'];
  actions: MessageActions;
}

/** When exactly, what it said before, and what the reader may do about it. */
export function MessageDetail({ line, detail, actions }: Props) {
  const { t } = useLingui();
  const offered = [
    ['acknowledge', t`Acknowledge`, actions.acknowledge],
    ['edit', t`Edit`, () => actions.begin('edit')],
    ['pin', line.category ? t`Star` : t`Pin`, actions.pin],
    ['unpin', line.category ? t`Take the star away` : t`Unpin`, actions.unpin],
    ['retract', t`Retract`, () => actions.begin('retract')],
  ] as const;
  return (
    <div className="message__detail">
      <p className="message__actions">
        <span className="quiet">
          <Time at={line.createdAt} /> · {zulu(line.createdAt)}
        </span>
        {offered
          .filter(([action]) => detail.can[action])
          .map(([action, label, act]) => (
            <Button key={action} type="button" unstyled onClick={act}>
              {label}
            </Button>
          ))}
      </p>
      {detail.versions.length > 1 && (
        <ol className="quiet">
          {detail.versions.slice(0, -1).map(({ body, createdAt }) => (
            <li key={createdAt}>
              <Time at={createdAt} />: <bdi>{body}</bdi>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
