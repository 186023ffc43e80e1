import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Label, Tag, Textarea } from '@trussworks/react-uswds';
import { useState } from 'react';
import { Link } from 'react-router';
import { graphql } from '../../graphql';
import type { ShiftBriefingQuery } from '../../graphql/graphql';
import { Choice } from '../../ui/choice';
import { words } from '../../ui/format';
import { Loading, Problem } from '../../ui/problem';
import { onSubmit } from '../../ui/submit';
import { Time } from '../../ui/time';

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
const ADD_PERIOD = graphql(/* GraphQL */ `
  mutation AddOperationalPeriod($input: AddOperationalPeriodInput!) {
    addOperationalPeriod(input: $input) {
      id
    }
  }
`);

const HOURS = [
  ['', 'I was here last'],
  ['1', '1 hour ago'],
  ['4', '4 hours ago'],
  ['8', '8 hours ago'],
  ['12', '12 hours ago'],
  ['24', '24 hours ago'],
] as const;

interface Props {
  incidentId: string;
  plan: boolean;
}

/** One page for somebody who comes on shift: what changed, what is open, what is due, who holds which position. */
export function BriefingPanel({ incidentId, plan }: Props) {
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
        <h2 id="briefing">Shift briefing</h2>
        <span className="row row--start">
          <Choice name="since" label="What changed since" options={HOURS} value={hours} onChange={choose} />
          <a className="usa-button usa-button--outline" href={pdf}>
            PDF
          </a>
        </span>
      </div>
      {error && <Problem error={error} retry={refetch} />}
      {!briefing && !error && <Loading what="briefing" />}
      {briefing && <Briefing briefing={briefing} incidentId={incidentId} />}
      {plan && (
        <NextPeriod incidentId={incidentId} end={data?.operationalPeriods.edges[0]?.node.endsAt ?? null} />
      )}
    </section>
  );
}

type Brief = ShiftBriefingQuery['shiftBriefing'];

function Briefing({ briefing, incidentId }: { briefing: Brief; incidentId: string }) {
  const { period, openTasks, urgent, entries, changedTasks, positions } = briefing;
  const unheld = positions.filter(({ holders }) => holders.length === 0);
  return (
    <>
      <p className="quiet">
        From <Time at={briefing.since} /> to <Time at={briefing.until} />.
      </p>
      {period ? (
        <p>
          <strong>Operational period {period.number}</strong>: <Time at={period.startsAt} /> to{' '}
          <Time at={period.endsAt} />
          {period.objectives && <span className="briefing__text">{period.objectives}</span>}
        </p>
      ) : (
        <p className="quiet">No operational period is set.</p>
      )}
      <h3>
        What is open: {briefing.openTaskCount} {briefing.openTaskCount === 1 ? 'task' : 'tasks'}
      </h3>
      <ul className="usa-list">
        {openTasks.map((task) => (
          <li key={task.id}>
            {task.overdue && <Tag className="tag--overdue">Overdue</Tag>}{' '}
            <Link to={`/incidents/${incidentId}/tasks`}>{task.title}</Link>{' '}
            <span className="quiet">
              {[task.position?.title, task.assignee?.name].filter(Boolean).join(', ') || 'nobody yet'}
              {task.dueAt && (
                <>
                  , due <Time at={task.dueAt} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      <h3>Urgent messages</h3>
      {urgent.length === 0 && <p className="quiet">None.</p>}
      <Lines lines={urgent} incidentId={incidentId} />
      <h3>
        What changed: {briefing.entryCount} {briefing.entryCount === 1 ? 'line' : 'lines'}
      </h3>
      {entries.length < briefing.entryCount && <p>The last {entries.length} are shown.</p>}
      {entries.length === 0 && <p className="quiet">Nothing since then.</p>}
      <Lines lines={entries} incidentId={incidentId} />
      {changedTasks.length > 0 && (
        <>
          <h3>Closed tasks</h3>
          <ul className="usa-list">
            {changedTasks.map((task) => (
              <li key={task.id}>
                {task.title}{' '}
                <span className="quiet">
                  {words(task.state).toLowerCase()}, {task.changedByName}, <Time at={task.changedAt} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>Who holds which position</h3>
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
        <p className="quiet">Nobody holds: {unheld.map(({ title }) => title).join(', ')}.</p>
      )}
    </>
  );
}

type BriefLine = Brief['urgent'][number] | Brief['entries'][number];

function Lines({ lines, incidentId }: { lines: readonly BriefLine[]; incidentId: string }) {
  return (
    <ul className="usa-list">
      {lines.map((line) => (
        <li key={line.id}>
          <Link to={`/incidents/${incidentId}/channels/${line.channelId}`}>
            <Time at={line.createdAt} />
          </Link>{' '}
          {line.body ?? 'retracted'}{' '}
          <span className="quiet">
            {line.author.name}, {line.authorOrganization}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Sets the next operational period; it begins when the last one ends. */
function NextPeriod({ incidentId, end }: { incidentId: string; end: string | null }) {
  const [open, setOpen] = useState(false);
  const [add, { error, loading }] = useMutation(ADD_PERIOD, { refetchQueries: [BRIEFING] });
  const submit = onSubmit(async ({ hours = '12', objectives = '' }) => {
    const from = new Date(Math.max(Date.now(), end ? Date.parse(end) : 0));
    const startsAt = from.toISOString();
    const endsAt = new Date(from.getTime() + Number(hours) * 3_600_000).toISOString();
    const input = { incidentId, startsAt, endsAt, objectives };
    const added = await add({ variables: { input } }).catch(() => null);
    if (added?.data) setOpen(false);
  });
  if (!open)
    return (
      <Button type="button" outline onClick={() => setOpen(true)}>
        Set the next operational period
      </Button>
    );
  return (
    <form onSubmit={submit}>
      {error && <Problem error={error} />}
      <p>
        It begins {end && Date.parse(end) > Date.now() ? <Time at={end} /> : 'now'}
        {end && Date.parse(end) > Date.now() && ', when the last one ends'}.
      </p>
      <Choice
        name="hours"
        label="Length"
        options={['4', '8', '12', '24'].map((n) => [n, `${n} hours`] as const)}
        defaultValue="12"
      />
      <Label htmlFor="objectives">Objectives</Label>
      <Textarea id="objectives" name="objectives" maxLength={5000} rows={4} />
      <p className="row row--start">
        <Button type="submit" disabled={loading}>
          Set
        </Button>
        <Button type="button" unstyled onClick={() => setOpen(false)}>
          Cancel
        </Button>
      </p>
    </form>
  );
}
