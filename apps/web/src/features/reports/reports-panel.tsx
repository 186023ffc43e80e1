import { msg } from '@lingui/core/macro';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Tag } from '@trussworks/react-uswds';
import { Link } from 'react-router';
import { graphql } from '../../graphql';
import { appendPage } from '../../ui/append-page';
import { Choice } from '../../ui/choice';
import { Facts } from '../../ui/facts';
import { More } from '../../ui/more';
import { Loading } from '../../ui/loading';
import { Problem } from '../../ui/problem';
import { Time } from '../../ui/time';
import type { RoomFeature, RoomPanelProps } from '../rooms';
import { ReportDraft } from './report-draft';
import { REPORT_STATES } from './labels';
import { REPORTS } from './reports';

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

/** Every so many hours. */
const CLOCK = [1, 2, 4, 8, 12, 24];

/** Situation reports: the draft that is written, those that were approved, and when the next is due. */
function ReportsPanel({ room: { id: incidentId } }: RoomPanelProps) {
  const { t } = useLingui();
  const { data, error, loading, refetch, fetchMore } = useQuery(REPORTS, {
    variables: { incidentId },
    fetchPolicy: 'cache-and-network',
    pollInterval: 60_000,
  });
  const [draft, drafting] = useMutation(DRAFT, { variables: { incidentId }, refetchQueries: [REPORTS] });
  const clock = CLOCK.map((n) => {
    const text = plural(n, { one: 'Every hour', other: 'Every # hours' });
    return [String(60 * n), text] as const;
  });
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
        <h2 id="reports">
          <Trans>Situation reports</Trans>
        </h2>
        {incident?.can.update && (
          <Choice
            name="clock"
            label={t`Reminder clock`}
            options={[['0', t`No clock`], ...clock]}
            value={String(incident.reportMinutes ?? 0)}
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
          {Date.parse(incident.reportDueAt) < Date.now() && (
            <Tag className="tag--overdue">
              <Trans>Overdue</Trans>
            </Tag>
          )}{' '}
          <Trans>
            The next one is due <Time at={incident.reportDueAt} />.
          </Trans>
        </p>
      )}
      {!data && !error && <Loading />}
      {incident?.can.contribute && data && !current && (
        <Button type="button" disabled={drafting.loading} onClick={() => void draft().catch(() => undefined)}>
          {drafting.loading ? t`Drafting…` : t`Draft one from the chronology`}
        </Button>
      )}
      {data && reports.length === 0 && (
        <p>
          <Trans>
            No report has been written. A draft is filled with what the chronology and the tasks say since the
            last approved one; somebody else than its author approves it, and it becomes a document of the
            room.
          </Trans>
        </p>
      )}
      {current && <ReportDraft key={current.id} report={current} />}
      <ul className="usa-list">
        {reports
          .filter(({ state }) => state !== 'DRAFT')
          .map((report) => (
            <li key={report.id}>
              <strong>
                <Trans>Report {report.number}</Trans>
              </strong>{' '}
              <Tag>{t(REPORT_STATES[report.state])}</Tag>{' '}
              <Trans>
                <Time at={report.periodFrom} /> to <Time at={report.periodTo} />
              </Trans>{' '}
              <span className="quiet">
                <Facts
                  of={[
                    t`by ${report.preparedByName}`,
                    report.approvedByName && t`approved by ${report.approvedByName}`,
                  ]}
                />
              </span>{' '}
              <a href={`/exports/situation-reports/${report.id}.pdf`}>
                <Trans>
                  PDF<span className="usa-sr-only"> of report {report.number}</span>
                </Trans>
              </a>{' '}
              {report.documentId && (
                <Link to={`/documents/${report.documentId}`}>
                  <Trans>Document</Trans>
                </Link>
              )}
            </li>
          ))}
      </ul>
      <More has={data?.situationReports.pageInfo.hasNextPage} loading={loading} onMore={more} />
    </section>
  );
}

export const reportsInRoom: RoomFeature = {
  tab: 'reports',
  title: msg`Reports`,
  Panel: ReportsPanel,
  refreshes: { SITUATION: [REPORTS] },
};
