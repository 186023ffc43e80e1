import { useLingui } from '@lingui/react/macro';
import { NavLink } from 'react-router';
import type { Room } from './room';
import { useRoomFeatures } from './room-features';

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
      <nav aria-label={t`Room`} className="row row--start tabs margin-bottom-2">
        {features
          .filter(({ title }) => title)
          .map((feature) => (
            <NavLink
              key={feature.tab}
              to={`/incidents/${room.id}/${feature.tab}`}
              className={`usa-button ${feature.tab === current ? '' : 'usa-button--outline'}`}
              aria-current={feature.tab === current ? 'page' : undefined}
            >
              {feature.title && t(feature.title)}
            </NavLink>
          ))}
      </nav>
      {shown.map(({ Panel }, index) => (
        <Panel key={index} room={room} detail={detail} />
      ))}
    </>
  );
}
