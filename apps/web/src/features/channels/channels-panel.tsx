import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { Drawer } from '../../ui/drawer';
import { Loading } from '../../ui/loading';
import { Problem } from '../../ui/problem';
import type { RoomFeature, RoomPanelProps } from '../rooms';
import { ROOM_DOCUMENTS } from './additions';
import { CHANNELS } from './channel';
import { ChannelList } from './channel-list';
import { ChannelPanel } from './channel-panel';
import { NewChannel } from './new-channel';
import { PARTIES } from './parties';

/** The channels of a room, and the one that is read. */
function ChannelsPanel({ room, detail: channelId }: RoomPanelProps) {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(CHANNELS, {
    variables: { incidentId: room.id },
    fetchPolicy: 'cache-and-network',
    pollInterval: 30_000,
  });
  const [listed, setListed] = useState(false);
  const channels = data?.channels.edges.map(({ node }) => node) ?? [];
  const current =
    channels.find(({ id }) => id === channelId) ?? channels.find(({ kind }) => kind === 'GENERAL');
  useEffect(() => setListed(false), [channelId]);
  if (!data) return error ? <Problem error={error} retry={refetch} /> : <Loading />;
  const list = (
    <>
      <ChannelList room={room} channels={channels} currentId={current?.id} />
      <NewChannel room={room} onMade={() => void refetch()} />
    </>
  );
  return (
    <div className="room">
      <nav aria-label={t`Channels`} className="room__channels">
        {list}
      </nav>
      <Drawer label={t`Channels`} isOpen={listed} onClose={() => setListed(false)}>
        {list}
      </Drawer>
      {current ? (
        <ChannelPanel key={current.id} room={room} channel={current} onList={() => setListed(true)} />
      ) : (
        <p className="panel">
          <Trans>This room has no channel that you read.</Trans>
        </p>
      )}
    </div>
  );
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
