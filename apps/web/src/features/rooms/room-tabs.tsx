import { Trans, useLingui } from '@lingui/react/macro';
import { NavLink } from 'react-router';
import type { Room } from './room';
import { useRoomFeatures } from './room-features';
import { HereNow } from './here-now';

interface Props {
  room: Room;
  /** The tab as the address names it; the first one when it names none. */
  tab: string | undefined;
  detail: string | undefined;
}

/** The parts of a room, one at a time. */
export function RoomTabs({ room, tab, detail }: Props) {
  const { t } = useLingui();
  const features = useRoomFeatures();
  const current = tab ?? features[0]?.tab;
  const shown = features.filter((feature) => feature.tab === current);
  return (
    <>
      <div className="tabs">
        <nav aria-label={t`Room`} className="tabs__list">
          {features
            .filter(({ title }) => title)
            .map((feature) => (
              <NavLink
                key={feature.tab}
                to={`/incidents/${room.id}/${feature.tab}`}
                className={feature.tab === current ? 'tab tab--current' : 'tab'}
                aria-current={feature.tab === current ? 'page' : undefined}
              >
                {feature.title && t(feature.title)}
              </NavLink>
            ))}
        </nav>
        <HereNow />
      </div>
      <div className="room-panel">
        {shown.length === 0 && (
          <p>
            <Trans>This room has no such part.</Trans>
          </p>
        )}
        {shown.map(({ Panel }, index) => (
          <Panel key={index} room={room} detail={detail} />
        ))}
      </div>
    </>
  );
}
