import { GridContainer } from '@trussworks/react-uswds';
import { useEffect, type ReactNode } from 'react';

interface Props {
  title: string;
  /** It takes the whole place beside the side column, and its parts scroll by themselves. */
  fills?: boolean;
  children: ReactNode;
}

/** A page: its title for the tab, and its main content. */
export function Page({ title, fills = false, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Liaison`;
  }, [title]);
  return (
    <main id="main" className={fills ? 'page page--fills' : 'page'} tabIndex={-1}>
      {fills ? children : <GridContainer>{children}</GridContainer>}
    </main>
  );
}
