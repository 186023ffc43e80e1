import { Footer } from './footer';
import { Button, Header, NavMenuButton, PrimaryNav, Title } from '@trussworks/react-uswds';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Link, NavLink, useLocation } from 'react-router';
import { signOut } from '../features/identity/sign-out';
import { useUnsent } from '../features/incidents/unsent-provider';
import { useViewer } from '../features/identity/viewer';

/** What stands around every page. */
export function Frame({ children }: { children: ReactNode }) {
  const viewer = useViewer();
  const { unsent } = useUnsent();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  const firstPage = useRef(true);

  // After a move to another page, keyboard and screen reader begin at its top.
  useEffect(() => {
    setOpen(false);
    if (firstPage.current) firstPage.current = false;
    else document.getElementById('main')?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [pathname]);

  const leave = () => {
    const question = `${unsent.length} of your messages are not sent yet and would be lost. Sign out all the same?`;
    if (unsent.length === 0 || confirm(question)) void signOut();
  };
  const toggle = () => {
    setOpen((was) => !was);
  };
  const items = [
    <NavLink key="home" to="/" end className="usa-nav__link">
      <span>Home</span>
    </NavLink>,
    <NavLink key="incidents" to="/incidents" className="usa-nav__link">
      <span>Incidents</span>
    </NavLink>,
    ...(viewer.responder
      ? []
      : [
          <NavLink key="workspaces" to="/workspaces" end className="usa-nav__link">
            <span>Find a workspace</span>
          </NavLink>,
          <NavLink key="organizations" to="/organizations" className="usa-nav__link">
            <span>Organizations</span>
          </NavLink>,
        ]),
    ...(viewer.can.operate
      ? [
          <NavLink key="responders" to="/responders" className="usa-nav__link">
            <span>Responders</span>
          </NavLink>,
        ]
      : []),
    ...(viewer.can.administer
      ? [
          <NavLink key="people" to="/people" className="usa-nav__link">
            <span>People</span>
          </NavLink>,
          <NavLink key="agreements" to="/agreements" className="usa-nav__link">
            <span>Agreements</span>
          </NavLink>,
        ]
      : []),
    <NavLink key="sessions" to="/sessions" className="usa-nav__link">
      <span>My sessions</span>
    </NavLink>,
    <Button key="out" type="button" unstyled className="usa-nav__link" onClick={leave}>
      <span>Sign out</span>
    </Button>,
  ];
  return (
    <>
      <a className="usa-skipnav" href="#main">
        Skip to main content
      </a>
      <div className={`usa-overlay ${open ? 'is-visible' : ''}`} />
      <Header basic>
        <div className="usa-nav-container">
          <div className="usa-navbar">
            <Title>
              <Link to="/">Liaison</Link>
            </Title>
            <NavMenuButton onClick={toggle} label="Menu" />
          </div>
          <PrimaryNav items={items} mobileExpanded={open} onToggleMobileNav={toggle} aria-label="Primary" />
        </div>
      </Header>
      {children}
      <Footer name={viewer.name} organization={viewer.organization.name} />
    </>
  );
}
