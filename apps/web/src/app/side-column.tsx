import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useViewer } from '../features/identity';
import { IncidentLinks } from '../features/incidents';
import { WorkspaceLinks } from '../features/workspaces';

/** The way to everything that the viewer may go to. */
export function SideColumn() {
  const { t } = useLingui();
  const viewer = useViewer();
  const { operate, administer } = viewer.can;
  const places: [path: string, name: string, may: boolean][] = [
    ['/organizations', t`Organizations`, !viewer.responder],
    ['/people', t`People`, administer],
    ['/agreements', t`Agreements`, administer],
    ['/responders', t`Responders`, operate],
  ];
  const mine = places.filter(([, , may]) => may);
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
      {mine.length > 0 && (
        <Part name={t`Directory`}>
          <ul className="side__list">
            {mine.map(([path, name]) => (
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
