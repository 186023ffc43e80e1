import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Tag } from '@trussworks/react-uswds';
import { useState } from 'react';
import { Link, NavLink, useNavigate, useParams } from 'react-router';
import { codeOf } from '../../client';
import { graphql } from '../../graphql';
import type { Tlp } from '../../graphql/graphql';
import { words } from '../../ui/format';
import { NotFoundPage } from '../../ui/not-found-page';
import { Page } from '../../ui/page';
import { Loading, Problem } from '../../ui/problem';
import { Time } from '../../ui/time';
import { DocumentsPanel } from '../documents/documents-panel';
import { useViewer } from '../identity/viewer';
import { BriefingPanel } from '../situation/briefing-panel';
import { ReportsPanel } from '../situation/reports-panel';
import { SurgePanel } from '../surge/surge-panel';
import { TasksPanel } from '../tasks/tasks-panel';
import { SaveTemplate } from '../templates/save-template';
import { ChannelPanel } from './channel-panel';
import { DirectChannelForm } from './direct-channel-form';
import { ExerciseBanner, MarkingLabel } from './marking';
import { NewChannelForm } from './new-channel-form';
import { PeoplePanel } from './people-panel';
import { HereNow, RoomSignals } from './room-signals';
import { SearchPanel } from './search-panel';
import { StatusForm } from './status-form';
import { Notice } from '../../ui/notice';

const INCIDENT = graphql(/* GraphQL */ `
  query IncidentRoom($id: ID!) {
    incident(id: $id) {
      ...IncidentLine
      type
      eventRating
      continuityPhase
      reportDueAt
      lead {
        id
        shortName
      }
      can {
        enter
        join
        changeStatus
        contribute
        update
        bringIn
        assign
        createChannel
        surge
        appoint
      }
    }
  }
`);
const CHANNELS = graphql(/* GraphQL */ `
  query RoomChannels($incidentId: ID!) {
    channels(incidentId: $incidentId, first: 100) {
      edges {
        node {
          id
          kind
          name
          purpose
          exercise
          closedGroup
          closedAt
          can {
            post
          }
        }
      }
    }
  }
`);
const JOIN = graphql(/* GraphQL */ `
  mutation JoinIncident($id: ID!) {
    joinIncident(id: $id) {
      id
    }
  }
`);

/** The room of an incident. */
export default function IncidentPage() {
  const { id = '', tab = 'channels', channelId } = useParams();
  const { data, error, refetch } = useQuery(INCIDENT, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const [join, joining] = useMutation(JOIN, { variables: { id }, refetchQueries: [INCIDENT] });
  const [changing, setChanging] = useState(false);
  const viewer = useViewer();
  if (['request.not_found', 'request.invalid', 'BAD_REQUEST'].includes(codeOf(error) ?? ''))
    return <NotFoundPage />;
  if (!data)
    return (
      <Page title="Incident">
        {error ? <Problem error={error} retry={refetch} /> : <Loading what="incident" />}
      </Page>
    );
  const { incident } = data;
  const tabs = [
    ['channels', 'Channels'],
    ['tasks', 'Tasks'],
    ['briefing', 'Briefing'],
    ['reports', 'Reports'],
    ['people', 'People'],
    ['documents', 'Documents'],
    ['search', 'Search'],
  ];
  return (
    <Page title={`${incident.exercise ? 'EXERCISE ' : ''}${incident.name}`}>
      {incident.exercise && <ExerciseBanner />}
      <div className="panel incident">
        {error && <Problem error={error} retry={refetch} />}
        <p className="card__marking">
          <MarkingLabel {...incident.marking} />
        </p>
        <div className="row">
          <h1>{incident.name}</h1>
          {incident.can.changeStatus && (
            <Button type="button" outline aria-expanded={changing} onClick={() => setChanging(!changing)}>
              {words(incident.status)} · change
            </Button>
          )}
        </div>
        <p className="quiet">
          {incident.number} · {words(incident.kind)}
          {incident.type && ` · type ${incident.type}`}
          {incident.eventRating && ` · ${incident.eventRating}`}
          {incident.continuityPhase && ` · ${words(incident.continuityPhase)}`} ·{' '}
          <strong>{words(incident.status)}</strong>
          {incident.location && ` · ${incident.location}`} · led by {incident.lead.shortName}
        </p>
        {incident.reportDueAt && (
          <p>
            {Date.parse(incident.reportDueAt) < Date.now() && <Tag className="tag--overdue">Overdue</Tag>}{' '}
            <Link to={`/incidents/${id}/reports`}>Situation report</Link> due{' '}
            <Time at={incident.reportDueAt} />
          </p>
        )}
        {changing && <StatusForm incident={incident} done={() => setChanging(false)} />}
        {incident.status === 'CLOSED' && (
          <Notice type="info" slim>
            This incident is closed. Everything can be read, and nothing be added.
          </Notice>
        )}
      </div>
      {incident.can.enter ? (
        <RoomSignals incidentId={id}>
          <HereNow />
          <nav aria-label="Room" className="row row--start tabs margin-bottom-2">
            {tabs.map(([path, label]) => (
              <NavLink
                key={path}
                to={`/incidents/${id}/${path}`}
                className={`usa-button ${tab === path ? '' : 'usa-button--outline'}`}
                aria-current={tab === path ? 'page' : undefined}
              >
                {label}
              </NavLink>
            ))}
          </nav>
          {tab === 'channels' && <Channels incident={incident} channelId={channelId} />}
          {tab === 'tasks' && <TasksPanel incidentId={id} contribute={incident.can.contribute} />}
          {tab === 'briefing' && <BriefingPanel incidentId={id} plan={incident.can.update} />}
          {tab === 'reports' && <ReportsPanel incidentId={id} />}
          {tab === 'search' && <SearchPanel incidentId={id} />}
          {tab === 'people' && (
            <>
              <PeoplePanel incidentId={id} can={incident.can} />
              <SurgePanel incidentId={id} surge={incident.can.surge} />
              {viewer.can.operate && <SaveTemplate incidentId={id} />}
            </>
          )}
          {tab === 'documents' && (
            <DocumentsPanel workspaceId={id} contribute={incident.status !== 'CLOSED'} />
          )}
        </RoomSignals>
      ) : (
        <>
          <div className="panel">
            {joining.error && <Problem error={joining.error} />}
            <p>You know of this incident as an administrator of NIRU, and you are not in its room.</p>
            {incident.can.join && (
              <Button
                type="button"
                onClick={() => void join().catch(() => undefined)}
                disabled={joining.loading}
              >
                Come into the room; everybody in it sees so
              </Button>
            )}
          </div>
          {viewer.can.operate && <SurgePanel incidentId={id} surge={false} />}
        </>
      )}
    </Page>
  );
}

interface Room {
  id: string;
  marking: { tlp: Tlp; cui: string | null };
  can: { createChannel: boolean; contribute: boolean };
}

function Channels({ incident, channelId }: { incident: Room; channelId: string | undefined }) {
  const navigate = useNavigate();
  const [making, setMaking] = useState<'channel' | 'direct' | null>(null);
  const { data, error, refetch } = useQuery(CHANNELS, {
    variables: { incidentId: incident.id },
    fetchPolicy: 'cache-and-network',
    pollInterval: 30_000,
  });
  const channels = data?.channels.edges.map(({ node }) => node) ?? [];
  const current =
    channels.find(({ id }) => id === channelId) ?? channels.find(({ kind }) => kind === 'GENERAL');
  if (!data) return error ? <Problem error={error} retry={refetch} /> : <Loading what="channels" />;
  const made = (id: string) => {
    setMaking(null);
    void refetch();
    void navigate(`/incidents/${incident.id}/channels/${id}`);
  };
  return (
    <div className="room">
      <nav aria-label="Channels" className="room__channels">
        <ul>
          {channels.map((channel) => (
            <li key={channel.id}>
              <NavLink
                to={`/incidents/${incident.id}/channels/${channel.id}`}
                aria-current={channel.id === current?.id ? 'page' : undefined}
                className={channel.id === current?.id ? 'current' : ''}
              >
                {channel.name}
                {channel.closedGroup && <span className="quiet"> closed group</span>}
                {channel.closedAt && <span className="quiet"> closed</span>}
              </NavLink>
            </li>
          ))}
        </ul>
        {incident.can.createChannel && (
          <Button
            type="button"
            unstyled
            className="margin-right-2"
            aria-expanded={making === 'channel'}
            onClick={() => setMaking(making === 'channel' ? null : 'channel')}
          >
            New channel
          </Button>
        )}
        {making === 'channel' && <NewChannelForm incidentId={incident.id} made={made} />}
        {incident.can.contribute && (
          <Button
            type="button"
            unstyled
            className="margin-right-2"
            aria-expanded={making === 'direct'}
            onClick={() => setMaking(making === 'direct' ? null : 'direct')}
          >
            Talk to a position
          </Button>
        )}
        {making === 'direct' && <DirectChannelForm incidentId={incident.id} made={made} />}
      </nav>
      {current ? (
        <ChannelPanel
          key={current.id}
          incidentId={incident.id}
          channel={current}
          marking={incident.marking}
        />
      ) : (
        <p className="panel">This room has no channel that you read.</p>
      )}
    </div>
  );
}
