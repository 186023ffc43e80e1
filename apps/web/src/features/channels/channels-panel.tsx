import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@apollo/client/react';
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import { NavLink, useNavigate } from 'react-router';
import { graphql } from '../../graphql';
import type { RoomChannelsQuery } from '../../graphql/graphql';
import { Loading } from '../../ui/loading';
import { Problem } from '../../ui/problem';
import type { Room, RoomFeature, RoomPanelProps } from '../rooms';
import { ChannelPanel } from './channel-panel';
import { DirectChannelForm } from './direct-channel-form';
import { NewChannelForm } from './new-channel-form';
import { PARTIES, ROOM_DOCUMENTS } from './parties';

const CHANNELS = graphql(/* GraphQL */ `
  query RoomChannels($incidentId: ID!) {
    channels(incidentId: $incidentId, first: 100) {
      edges {
        node {
          id
          kind
          name
          purpose
          exercise
          closedGroup
          closedAt
          can {
            post
          }
        }
      }
    }
  }
`);

type Channel = RoomChannelsQuery['channels']['edges'][number]['node'];

/** The channels of a room, and the one that is read. */
function ChannelsPanel({ room, detail: channelId }: RoomPanelProps) {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(CHANNELS, {
    variables: { incidentId: room.id },
    fetchPolicy: 'cache-and-network',
    pollInterval: 30_000,
  });
  const channels = data?.channels.edges.map(({ node }) => node) ?? [];
  const current =
    channels.find(({ id }) => id === channelId) ?? channels.find(({ kind }) => kind === 'GENERAL');
  if (!data) return error ? <Problem error={error} retry={refetch} /> : <Loading />;
  return (
    <div className="room">
      <nav aria-label={t`Channels`} className="room__channels">
        <ChannelList room={room} channels={channels} currentId={current?.id} />
        <NewChannel room={room} onMade={() => void refetch()} />
      </nav>
      {current ? (
        <ChannelPanel key={current.id} incidentId={room.id} channel={current} marking={room.marking} />
      ) : (
        <p className="panel">
          <Trans>This room has no channel that you read.</Trans>
        </p>
      )}
    </div>
  );
}

interface ListProps {
  room: Room;
  channels: readonly Channel[];
  currentId: string | undefined;
}

function ChannelList({ room, channels, currentId }: ListProps) {
  const { t } = useLingui();
  return (
    <ul>
      {channels.map((channel) => (
        <li key={channel.id}>
          <NavLink
            to={`/incidents/${room.id}/channels/${channel.id}`}
            aria-current={channel.id === currentId ? 'page' : undefined}
            className={channel.id === currentId ? 'current' : ''}
          >
            {channel.name}
            {channel.closedGroup && <span className="quiet"> {t`closed group`}</span>}
            {channel.closedAt && <span className="quiet"> {t`closed`}</span>}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}

/** Makes a channel, or one between two positions, and goes there. */
function NewChannel({ room, onMade }: { room: Room; onMade: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [making, setMaking] = useState<'channel' | 'direct' | null>(null);
  const made = (id: string) => {
    setMaking(null);
    onMade();
    void navigate(`/incidents/${room.id}/channels/${id}`);
  };
  const choices = [
    { kind: 'channel', may: room.can.createChannel, text: t`New channel`, Form: NewChannelForm },
    { kind: 'direct', may: room.can.contribute, text: t`Talk to a position`, Form: DirectChannelForm },
  ] as const;
  return choices
    .filter(({ may }) => may)
    .map(({ kind, text, Form }) => (
      <div key={kind}>
        <Button
          type="button"
          unstyled
          className="margin-right-2"
          aria-expanded={making === kind}
          onClick={() => setMaking(making === kind ? null : kind)}
        >
          {text}
        </Button>
        {making === kind && <Form incidentId={room.id} made={made} />}
      </div>
    ));
}

export const channelsInRoom: RoomFeature = {
  tab: 'channels',
  title: msg`Channels`,
  Panel: ChannelsPanel,
  refreshes: {
    // A room that is closed takes no message any more.
    INCIDENT: [CHANNELS],
    CHANNELS: [CHANNELS],
    PEOPLE: [PARTIES],
    DOCUMENTS: [ROOM_DOCUMENTS],
  },
};
