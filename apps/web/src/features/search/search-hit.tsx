import { Link } from 'react-router';
import { Facts } from '../../ui/facts';
import { Highlighted } from '../../ui/highlighted';
import { Time } from '../../ui/time';
import { MarkingLabel } from '../markings';
import { pathOf, type Hit } from './hit';

const AROUND = 240;

/** Something that was found, with the words that were sought marked. */
export function SearchHit({ hit, sought }: { hit: Hit; sought: string }) {
  const path = pathOf(hit);
  const name = (
    <bdi>
      <Highlighted text={hit.title} sought={sought} />
    </bdi>
  );
  const isElsewhere = hit.place && hit.place.id !== hit.id;
  return (
    <li className="hit">
      <p className="hit__name">
        {hit.marking && <MarkingLabel {...hit.marking} />}
        {path ? <Link to={path}>{name}</Link> : <strong>{name}</strong>}
      </p>
      {hit.note && (
        <p dir="auto" className="hit__note">
          <Highlighted text={hit.note} sought={sought} around={AROUND} />
        </p>
      )}
      <p className="quiet hit__facts">
        <Facts
          of={[
            isElsewhere && <bdi key="place">{hit.place?.name}</bdi>,
            hit.at && <Time key="at" at={hit.at} />,
          ]}
        />
      </p>
    </li>
  );
}
