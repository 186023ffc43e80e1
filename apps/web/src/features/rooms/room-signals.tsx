import { getOperationAST, type DocumentNode } from 'graphql';
import { useSubscription } from '@apollo/client/react';
import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { client, codeOf } from '../../portal/client';
import { graphql } from '../../graphql';
import type { RoomSignalsSubscription } from '../../graphql/graphql';
import { refreshedBy, type Refreshes } from './room';

const SIGNALS = graphql(/* GraphQL */ `
  subscription RoomSignals($incidentId: ID!) {
    roomSignals(incidentId: $incidentId) {
      changed
      present {
        organizationShortName
        typingIn
        person {
          id
          name
        }
      }
    }
  }
`);

type Present = NonNullable<NonNullable<RoomSignalsSubscription['roomSignals']>['present']>;

const RETRY_MS = 2000;
/** After these nothing more will come. */
const OVER = new Set(['access.ended', 'access.sign_in_required', 'request.not_found']);

const Context = createContext<Present>([]);

interface Props {
  incidentId: string;
  refreshes: readonly Refreshes[];
  children: ReactNode;
}

/** Who has the room open, for what stands inside. While this is shown, the viewer counts as present. */
export function RoomSignals({ incidentId, refreshes, children }: Props) {
  const [present, setPresent] = useState<Present>([]);
  const again = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { restart } = useSubscription(SIGNALS, {
    variables: { incidentId },
    onData: ({ data: { data } }) => {
      const signal = data?.roomSignals;
      if (signal?.present) setPresent(signal.present);
      if (signal?.changed) askAgain(refreshedBy(refreshes, signal.changed));
    },
    // The portal ends it when it may have missed something; then everything is loaded again.
    onError: (error) => {
      if (OVER.has(codeOf(error) ?? '')) return;
      clearTimeout(again.current);
      again.current = setTimeout(() => {
        restart();
        askAgain(refreshes.flatMap((one) => Object.values(one).flat()));
      }, RETRY_MS);
    },
  });
  useEffect(
    () => () => {
      clearTimeout(again.current);
    },
    [],
  );
  return <Context.Provider value={present}>{children}</Context.Provider>;
}

/** Only what is on the page is asked again. */
function askAgain(documents: DocumentNode[]): void {
  const names = new Set(documents.map((document) => nameOf(document)));
  const active = [...client.getObservableQueries('active').values()];
  const include = active.filter(({ queryName }) => names.has(queryName)).map(({ query }) => query);
  if (include.length) void client.refetchQueries({ include });
}

const nameOf = (document: DocumentNode) => getOperationAST(document)?.name?.value;

export const usePresent = (): Present => useContext(Context);
