import { Trans, useLingui } from '@lingui/react/macro';
import { Facts } from '../../ui/facts';
import { Time } from '../../ui/time';
import { MarkingLabel } from '../markings';
import type { Line } from './channel-log';
import { LOG_CATEGORIES, PRIORITIES } from './labels';

interface Props {
  line: Line;
  exercise: boolean;
  /** Only for those who listen: to the eye it stands above. */
  hidden: boolean | undefined;
}

/** Under which marking something was said, by whom, and when. */
export function MessageHead({ line, exercise, hidden }: Props) {
  const { t } = useLingui();
  const kind = line.category
    ? t(LOG_CATEGORIES[line.category])
    : line.priority !== 'ROUTINE' && t(PRIORITIES[line.priority]);
  return (
    <p className={hidden ? 'usa-sr-only' : 'message__head'}>
      <MarkingLabel {...line.marking} />
      {exercise && (
        <span className="exercise exercise--inline">
          <Trans>EXERCISE EXERCISE EXERCISE</Trans>
        </span>
      )}
      {kind && <strong className="message__kind">{kind}</strong>}
      <strong>
        <bdi>{line.author.name}</bdi>
      </strong>{' '}
      <span className="quiet">
        <Facts
          of={[
            [line.authorOrganization, line.authorPosition].filter(Boolean).join(', '),
            <Time key="at" at={line.createdAt} short />,
            line.editedAt && t`edited`,
            line.pinnedAt && (line.category ? t`starred` : t`pinned`),
          ]}
        />
      </span>
    </p>
  );
}
