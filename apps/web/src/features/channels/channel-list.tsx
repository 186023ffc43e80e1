import { useLingui } from '@lingui/react/macro';
import { NavLink } from 'react-router';
import type { Room } from '../rooms';
import type { Channel } from './channel';
import { useChannelTexts } from './labels';
import { useReadTo } from './messages-provider';

interface Props {
  room: Room;
  channels: readonly Channel[];
  currentId: string | undefined;
}

/** The channels of a room; those in which there is something new are marked. */
export function ChannelList({ room, channels, currentId }: Props) {
  const { places } = useReadTo();
  return (
    <ul className="side__list">
      {channels.map((channel) => (
        <li key={channel.id}>
          <ChannelLink
            channel={channel}
            to={`/incidents/${room.id}/channels/${channel.id}`}
            isCurrent={channel.id === currentId}
            hasNews={channel.id !== currentId && channel.lastSequence > (places[channel.id] ?? 0)}
          />
        </li>
      ))}
    </ul>
  );
}

interface LinkProps {
  channel: Channel;
  to: string;
  isCurrent: boolean;
  hasNews: boolean;
}

function ChannelLink({ channel, to, isCurrent, hasNews }: LinkProps) {
  const { t } = useLingui();
  const { name } = useChannelTexts(channel);
  return (
    <NavLink
      to={to}
      aria-current={isCurrent ? 'page' : undefined}
      className={`side__link ${isCurrent ? 'active' : ''} ${hasNews ? 'side__link--new' : ''}`}
      title={name}
    >
      {hasNews && <span className="usa-sr-only">{t`New:`} </span>}
      <bdi>{name}</bdi>
      {channel.closedGroup && <span className="quiet"> {t`closed group`}</span>}
      {channel.closedAt && <span className="quiet"> {t`closed`}</span>}
    </NavLink>
  );
}
