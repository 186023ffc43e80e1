import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { Drawer } from '../ui/drawer';
import { Header } from './header';
import { SideColumn } from './side-column';

/** What stands around every page. */
export function Frame({ children }: { children: ReactNode }) {
  const { t } = useLingui();
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

  return (
    <>
      <a className="usa-skipnav" href="#main">
        <Trans>Skip to main content</Trans>
      </a>
      <Header isOpen={open} onMenu={() => setOpen(!open)} />
      <div className="frame">
        <div className="side side--column">
          <SideColumn />
        </div>
        <Drawer label={t`Menu`} isOpen={open} onClose={() => setOpen(false)}>
          <SideColumn />
        </Drawer>
        {children}
      </div>
    </>
  );
}
