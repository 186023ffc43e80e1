import { Trans } from '@lingui/react/macro';
import { Button } from '@trussworks/react-uswds';
import { plural } from '@lingui/core/macro';
import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { useUnsent } from '../features/channels';
import { signOut, useViewer } from '../features/identity';
import { PreferenceFields } from './preference-fields';

/** Who is signed in, on every page, for machines are shared in an operations center; and what is theirs. */
export function PersonMenu() {
  const { name, email, organization } = useViewer();
  const { unsent } = useUnsent();
  const { pathname } = useLocation();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    panel.current?.hidePopover();
  }, [pathname]);
  const leave = () => {
    const question = plural(unsent.length, {
      one: 'A message of yours is not sent yet and would be lost. Sign out all the same?',
      other: '# of your messages are not sent yet and would be lost. Sign out all the same?',
    });
    if (unsent.length === 0 || confirm(question)) void signOut();
  };
  return (
    <>
      <button type="button" className="header__button header__person" popoverTarget="person-menu">
        <bdi>{name}</bdi>
        <span className="header__organization">
          <bdi>{organization.shortName}</bdi>
        </span>
      </button>
      <div ref={panel} id="person-menu" popover="auto" className="person-menu">
        <p>
          <strong dir="auto">{name}</strong>
          <br />
          <bdi>{organization.name}</bdi>
          {email && (
            <>
              <br />
              <span className="quiet">{email}</span>
            </>
          )}
        </p>
        <p>
          <Link to="/sessions">
            <Trans>My sessions</Trans>
          </Link>
        </p>
        <PreferenceFields />
        <Button type="button" outline className="margin-top-2" onClick={leave}>
          <Trans>Sign out</Trans>
        </Button>
      </div>
    </>
  );
}
