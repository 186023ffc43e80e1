import { useSubscription } from '@apollo/client/react';
import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { client, codeOf } from '../../client';
import { graphql } from '../../graphql';
import type { RoomPart, RoomSignalsSubscription } from '../../graphql/graphql';

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

/** What to load again when a part of the room has changed, by the names of the queries. */
const QUERIES: Record<RoomPart, string[]> = {
  INCIDENT: ['IncidentRoom'],
  PEOPLE: ['RoomPeople', 'SurgeAccesses', 'RoomParties'],
  CHANNELS: ['RoomChannels'],
  TASKS: ['Tasks', 'ShiftBriefing'],
  SITUATION: ['SituationReports', 'ShiftBriefing', 'IncidentRoom'],
  DOCUMENTS: ['WorkspaceDocuments', 'RoomDocuments'],
};

const RETRY_MS = 2000;
/** After these nothing more will come. */
const OVER = new Set(['access.ended', 'access.sign_in_required', 'request.not_found']);

const Context = createContext<Present>([]);

/** Who has the room open, for what stands inside. While this is shown, the viewer counts as present. */
export function RoomSignals({ incidentId, children }: { incidentId: string; children: ReactNode }) {
  const [present, setPresent] = useState<Present>([]);
  const again = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { restart } = useSubscription(SIGNALS, {
    variables: { incidentId },
    onData: ({ data: { data } }) => {
      const signal = data?.roomSignals;
      if (signal?.present) setPresent(signal.present);
      if (signal?.changed) reload(QUERIES[signal.changed]);
    },
    // The portal ends it when it may have missed something; then everything is loaded again.
    onError: (error) => {
      if (OVER.has(codeOf(error) ?? '')) return;
      clearTimeout(again.current);
      again.current = setTimeout(() => {
        restart();
        reload(Object.values(QUERIES).flat());
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

/** Only what is on the page is loaded again. */
function reload(names: string[]): void {
  const active = [...client.getObservableQueries('active').values()].map(({ queryName }) => queryName);
  const include = names.filter((name) => active.includes(name));
  if (include.length) void client.refetchQueries({ include });
}

export const usePresent = (): Present => useContext(Context);

/** The names of those who have the room open. */
export function HereNow() {
  const present = usePresent();
  if (present.length === 0) return null;
  const names = present.map(
    ({ person, organizationShortName }) => `${person.name} (${organizationShortName})`,
  );
  return (
    <p className="quiet here-now">
      Here now: {names.slice(0, 12).join(', ')}
      {names.length > 12 && ` and ${names.length - 12} more`}
    </p>
  );
}
