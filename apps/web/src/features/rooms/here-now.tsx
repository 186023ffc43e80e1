import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { usePresent } from './room-signals';

const SHOWN = 100;

/** Who has the room open: how many, and by name when one asks. */
export function HereNow() {
  const { t } = useLingui();
  const present = usePresent();
  if (present.length === 0) return null;
  const more = present.length - SHOWN;
  return (
    <>
      <button type="button" className="here-now" popoverTarget="here-now">
        {plural(present.length, { one: '# here now', other: '# here now' })}
      </button>
      <ul id="here-now" popover="auto" className="here-now__list">
        {present.slice(0, SHOWN).map(({ person, organizationShortName }) => (
          <li key={person.id}>
            <bdi>{person.name}</bdi> <bdi className="quiet">{organizationShortName}</bdi>
          </li>
        ))}
        {more > 0 && <li>{t`${more} more`}</li>}
      </ul>
    </>
  );
}
