import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useViewer } from '../features/identity';
import { IncidentLinks } from '../features/incidents';
import { WorkspaceLinks } from '../features/workspaces';
import { usePlaces } from './places';

/** The way to everything that the viewer may go to. */
export function SideColumn() {
  const { t } = useLingui();
  const viewer = useViewer();
  const beside = usePlaces().filter((place) => place.beside);
  return (
    <nav aria-label={t`Primary`}>
      <NavLink to="/" end className="side__link">
        <Trans>Home</Trans>
      </NavLink>
      <Part name={t`Incidents`}>
        <IncidentLinks />
      </Part>
      <Part name={t`Workspaces`}>
        <WorkspaceLinks canFind={!viewer.responder} />
      </Part>
      {beside.length > 0 && (
        <Part name={t`Directory`}>
          <ul className="side__list">
            {beside.map(({ path, name }) => (
              <li key={path}>
                <NavLink to={path} className="side__link">
                  {name}
                </NavLink>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </nav>
  );
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className="side__part">
      <p className="side__name">{name}</p>
      {children}
    </section>
  );
}
