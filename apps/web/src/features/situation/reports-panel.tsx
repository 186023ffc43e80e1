import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Tag } from '@trussworks/react-uswds';
import { Link } from 'react-router';
import { graphql } from '../../graphql';
import { appendPage } from '../../ui/append-page';
import { Choice } from '../../ui/choice';
import { words } from '../../ui/format';
import { More } from '../../ui/more';
import { Loading, Problem } from '../../ui/problem';
import { Time } from '../../ui/time';
import { ReportDraft } from './report-draft';

const REPORTS = graphql(/* GraphQL */ `
  query SituationReports($incidentId: ID!, $after: String) {
    incident(id: $incidentId) {
      id
      reportMinutes
      reportDueAt
      can {
        contribute
        update
      }
    }
    situationReports(incidentId: $incidentId, first: 10, after: $after) {
      edges {
        node {
          id
          number
          state
          periodFrom
          periodTo
          preparedByName
          approvedByName
          approvedAt
          documentId
          ...ReportParts
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
const DRAFT = graphql(/* GraphQL */ `
  mutation DraftSituationReport($incidentId: ID!) {
    draftSituationReport(incidentId: $incidentId) {
      id
    }
  }
`);
const SET_CLOCK = graphql(/* GraphQL */ `
  mutation SetReportClock($input: UpdateIncidentInput!) {
    updateIncident(input: $input) {
      id
      reportMinutes
      reportDueAt
    }
  }
`);

const CLOCK = [
  ['0', 'No clock'],
  ['60', 'Every hour'],
  ['120', 'Every 2 hours'],
  ['240', 'Every 4 hours'],
  ['480', 'Every 8 hours'],
  ['720', 'Every 12 hours'],
  ['1440', 'Every day'],
] as const;

/** Situation reports: the draft that is written, those that were approved, and when the next is due. */
export function ReportsPanel({ incidentId }: { incidentId: string }) {
  const { data, error, loading, refetch, fetchMore } = useQuery(REPORTS, {
    variables: { incidentId },
    fetchPolicy: 'cache-and-network',
    pollInterval: 60_000,
  });
  const [draft, drafting] = useMutation(DRAFT, { variables: { incidentId }, refetchQueries: [REPORTS] });
  const [setClock, setting] = useMutation(SET_CLOCK);
  const reports = data?.situationReports.edges.map(({ node }) => node) ?? [];
  const current = reports.find(({ state }) => state === 'DRAFT');
  const incident = data?.incident;
  const problem = drafting.error ?? setting.error;
  const more = () => {
    void fetchMore({
      variables: { after: data?.situationReports.pageInfo.endCursor },
      updateQuery: appendPage('situationReports'),
    });
  };
  return (
    <section className="panel" aria-labelledby="reports">
      <div className="row">
        <h2 id="reports">Situation reports</h2>
        {incident?.can.update && (
          <Choice
            name="clock"
            label="Reminder clock"
            options={CLOCK}
            value={(String(incident.reportMinutes ?? 0) as '0') ?? '0'}
            onChange={(minutes) =>
              void setClock({
                variables: { input: { id: incidentId, reportMinutes: Number(minutes) } },
              }).catch(() => undefined)
            }
          />
        )}
      </div>
      {error && <Problem error={error} retry={refetch} />}
      {problem && <Problem error={problem} />}
      {incident?.reportDueAt && (
        <p>
          {Date.parse(incident.reportDueAt) < Date.now() && <Tag className="tag--overdue">Overdue</Tag>} The
          next one is due <Time at={incident.reportDueAt} />.
        </p>
      )}
      {!data && !error && <Loading what="reports" />}
      {incident?.can.contribute && data && !current && (
        <Button type="button" disabled={drafting.loading} onClick={() => void draft().catch(() => undefined)}>
          {drafting.loading ? 'Drafting…' : 'Draft one from the chronology'}
        </Button>
      )}
      {data && reports.length === 0 && (
        <p>
          No report has been written. A draft is filled with what the chronology and the tasks say since the
          last approved one; somebody else than its author approves it, and it becomes a document of the room.
        </p>
      )}
      {current && <ReportDraft key={current.id} report={current} />}
      <ul className="usa-list">
        {reports
          .filter(({ state }) => state !== 'DRAFT')
          .map((report) => (
            <li key={report.id}>
              <strong>Report {report.number}</strong> <Tag>{words(report.state)}</Tag>{' '}
              <Time at={report.periodFrom} /> to <Time at={report.periodTo} />{' '}
              <span className="quiet">
                by {report.preparedByName}
                {report.approvedByName && `, approved by ${report.approvedByName}`}
              </span>{' '}
              <a href={`/exports/situation-reports/${report.id}.pdf`}>
                PDF<span className="usa-sr-only"> of report {report.number}</span>
              </a>{' '}
              {report.documentId && <Link to={`/documents/${report.documentId}`}>Document</Link>}
            </li>
          ))}
      </ul>
      <More has={data?.situationReports.pageInfo.hasNextPage} loading={loading} onMore={more} />
    </section>
  );
}
