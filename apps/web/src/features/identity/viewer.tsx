import { useQuery } from '@apollo/client/react';
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { goToSignIn } from '../../portal/client';
import { keepFor } from '../../portal/kept';
import { graphql } from '../../graphql';
import type { ViewerQuery } from '../../graphql/graphql';
import { Loading } from '../../ui/loading';
import { Problem } from '../../ui/problem';

type Viewer = NonNullable<ViewerQuery['viewer']>;

const VIEWER = graphql(/* GraphQL */ `
  query Viewer {
    viewer {
      id
      name
      email
      sessionExpiresAt
      idleMinutes
      responder
      organization {
        id
        name
        shortName
      }
      can {
        createWorkspace
        administer
        operate
      }
    }
  }
`);

const ViewerContext = createContext<Viewer | null>(null);

/** Knows who is signed in; sends nobody to sign-in and back. */
export function ViewerProvider({ children }: { children: ReactNode }) {
  const { data, error, refetch } = useQuery(VIEWER);
  const nobody = data && !data.viewer;
  useEffect(() => {
    if (nobody) goToSignIn();
  }, [nobody]);
  if (data?.viewer) return <Known viewer={data.viewer}>{children}</Known>;
  if (error) return <Problem error={error} retry={refetch} />;
  return <Loading />;
}

function Known({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  // Before anything below reads what is kept.
  useState(() => {
    keepFor(viewer.id);
  });
  return <ViewerContext.Provider value={viewer}>{children}</ViewerContext.Provider>;
}

export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('useViewer is for pages inside ViewerProvider');
  return viewer;
}
