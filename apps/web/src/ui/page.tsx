import { GridContainer } from '@trussworks/react-uswds';
import { useEffect, type ReactNode } from 'react';

/** A page: its title for the tab, and its main content. */
export function Page({ title, children }: { title: string; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Liaison`;
  }, [title]);
  return (
    <main id="main" className="page" tabIndex={-1}>
      <GridContainer>{children}</GridContainer>
    </main>
  );
}
