import { msg } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@apollo/client/react';
import { Tag } from '@trussworks/react-uswds';
import { useState } from 'react';
import { Link } from 'react-router';
import { graphql } from '../../graphql';
import type { ShiftBriefingQuery } from '../../graphql/graphql';
import { Choice } from '../../ui/choice';
import { Facts } from '../../ui/facts';
import { useFormats } from '../../ui/format';
import { Loading } from '../../ui/loading';
import { Problem } from '../../ui/problem';
import { Time } from '../../ui/time';
import { NextPeriod } from '../periods';
import type { RoomFeature, RoomPanelProps } from '../rooms';
import { TASK_STATES } from '../tasks';

const BRIEFING = graphql(/* GraphQL */ `
  query ShiftBriefing($incidentId: ID!, $since: DateTime) {
    operationalPeriods(incidentId: $incidentId, first: 1) {
      edges {
        node {
          endsAt
        }
      }
    }
    shiftBriefing(incidentId: $incidentId, since: $since) {
      since
      until
      entryCount
      openTaskCount
      period {
        number
        startsAt
        endsAt
        objectives
      }
      entries {
        id
        channelId
        body
        category
        createdAt
        authorOrganization
        author {
          name
        }
      }
      urgent {
        id
        channelId
        body
        priority
        createdAt
        authorOrganization
        author {
          name
        }
      }
      openTasks {
        id
        title
        dueAt
        overdue
        position {
          title
        }
        assignee {
          name
        }
      }
      changedTasks {
        id
        title
        state
        changedAt
        changedByName
      }
      positions {
        title
        holders
      }
    }
  }
`);
const HOURS = [1, 4, 8, 12, 24];

/** One page for somebody who comes on shift: what changed, what is open, what is due, who holds which position. */
function BriefingPanel({ room: { id: incidentId, can } }: RoomPanelProps) {
  const { t } = useLingui();
  const { hoursAgo } = useFormats();
  const [hours, setHours] = useState<string>('');
  const [since, setSince] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(BRIEFING, {
    variables: { incidentId, since },
    fetchPolicy: 'cache-and-network',
  });
  const choose = (value: string) => {
    setHours(value);
    setSince(value ? new Date(Date.now() - Number(value) * 3_600_000).toISOString() : null);
  };
  const briefing = data?.shiftBriefing;
  const pdf = `/exports/incidents/${incidentId}/briefing.pdf?${new URLSearchParams({ language: document.documentElement.lang, ...(briefing && { since: briefing.since }) }).toString()}`;
  return (
    <section className="panel briefing" aria-labelledby="briefing">
      <div className="row">
        <h2 id="briefing">
          <Trans>Shift briefing</Trans>
        </h2>
        <span className="row row--start">
          <Choice
            name="since"
            label={t`What changed since`}
            options={[['', t`my last visit`], ...HOURS.map((n) => [String(n), hoursAgo(n)] as const)]}
            value={hours}
            onChange={choose}
          />
          <a className="usa-button usa-button--outline" href={pdf}>
            <Trans>PDF</Trans>
          </a>
        </span>
      </div>
      {error && <Problem error={error} retry={refetch} />}
      {!briefing && !error && <Loading />}
      {briefing && <Briefing briefing={briefing} incidentId={incidentId} />}
      {can.update && (
        <NextPeriod
          incidentId={incidentId}
          end={data?.operationalPeriods.edges[0]?.node.endsAt ?? null}
          onSet={() => void refetch()}
        />
      )}
    </section>
  );
}

type Brief = ShiftBriefingQuery['shiftBriefing'];

function Briefing({ briefing, incidentId }: { briefing: Brief; incidentId: string }) {
  const { t } = useLingui();
  const { period, openTasks, urgent, entries, changedTasks, positions } = briefing;
  const unheld = positions.filter(({ holders }) => holders.length === 0);
  return (
    <>
      <p className="quiet">
        <Trans>
          From <Time at={briefing.since} /> to <Time at={briefing.until} />.
        </Trans>
      </p>
      {period ? (
        <p>
          <Trans>
            <strong>Operational period {period.number}</strong>: <Time at={period.startsAt} /> to{' '}
            <Time at={period.endsAt} />
          </Trans>
          {period.objectives && <span className="briefing__text">{period.objectives}</span>}
        </p>
      ) : (
        <p className="quiet">
          <Trans>No operational period is set.</Trans>
        </p>
      )}
      <h3>
        <Plural value={briefing.openTaskCount} one="What is open: # task" other="What is open: # tasks" />
      </h3>
      <ul className="usa-list">
        {openTasks.map((task) => (
          <li key={task.id}>
            {task.overdue && (
              <Tag className="tag--overdue">
                <Trans>Overdue</Trans>
              </Tag>
            )}{' '}
            <Link to={`/incidents/${incidentId}/tasks`}>{task.title}</Link>{' '}
            <span className="quiet">
              {[task.position?.title, task.assignee?.name].filter(Boolean).join(', ') || t`nobody yet`}
              {task.dueAt && (
                <>
                  {' · '}
                  <Trans>
                    due <Time at={task.dueAt} />
                  </Trans>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      <h3>
        <Trans>Urgent messages</Trans>
      </h3>
      {urgent.length === 0 && (
        <p className="quiet">
          <Trans>None.</Trans>
        </p>
      )}
      <Lines lines={urgent} incidentId={incidentId} />
      <h3>
        <Plural value={briefing.entryCount} one="What changed: # line" other="What changed: # lines" />
      </h3>
      {entries.length < briefing.entryCount && (
        <p>
          <Plural value={entries.length} one="The last line is shown." other="The last # lines are shown." />
        </p>
      )}
      {entries.length === 0 && (
        <p className="quiet">
          <Trans>Nothing since then.</Trans>
        </p>
      )}
      <Lines lines={entries} incidentId={incidentId} />
      {changedTasks.length > 0 && (
        <>
          <h3>
            <Trans>Closed tasks</Trans>
          </h3>
          <ul className="usa-list">
            {changedTasks.map((task) => (
              <li key={task.id}>
                {task.title}{' '}
                <span className="quiet">
                  <Facts
                    of={[
                      t(TASK_STATES[task.state]),
                      task.changedByName,
                      <Time key="at" at={task.changedAt} />,
                    ]}
                  />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>
        <Trans>Who holds which position</Trans>
      </h3>
      <dl className="facts">
        {positions
          .filter(({ holders }) => holders.length > 0)
          .map(({ title, holders }) => (
            <div key={title} className="facts__pair">
              <dt>{title}</dt>
              <dd>{holders.join(', ')}</dd>
            </div>
          ))}
      </dl>
      {unheld.length > 0 && (
        <p className="quiet">
          <Trans>Nobody holds: {unheld.map(({ title }) => title).join(', ')}.</Trans>
        </p>
      )}
    </>
  );
}

type BriefLine = Brief['urgent'][number] | Brief['entries'][number];

function Lines({ lines, incidentId }: { lines: readonly BriefLine[]; incidentId: string }) {
  const { t } = useLingui();
  return (
    <ul className="usa-list">
      {lines.map((line) => (
        <li key={line.id}>
          <Link to={`/incidents/${incidentId}/channels/${line.channelId}`}>
            <Time at={line.createdAt} />
          </Link>{' '}
          <bdi>{line.body ?? t`retracted`}</bdi>{' '}
          <span className="quiet">
            {line.author.name}, {line.authorOrganization}
          </span>
        </li>
      ))}
    </ul>
  );
}

export const briefingInRoom: RoomFeature = {
  tab: 'briefing',
  title: msg`Briefing`,
  Panel: BriefingPanel,
  refreshes: { TASKS: [BRIEFING], SITUATION: [BRIEFING] },
};
