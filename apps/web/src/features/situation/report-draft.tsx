import { useMutation } from '@apollo/client/react';
import { Alert, Button, Label, Textarea } from '@trussworks/react-uswds';
import { useState } from 'react';
import { codeOf } from '../../client';
import { graphql } from '../../graphql';
import type { ReportPartsFragment } from '../../graphql/graphql';
import { Problem } from '../../ui/problem';
import { Time } from '../../ui/time';

export const REPORT_PARTS = graphql(/* GraphQL */ `
  fragment ReportParts on SituationReport {
    id
    number
    version
    periodFrom
    periodTo
    situation
    events
    actions
    planned
    needs
    organizationChart
    updatedByName
    updatedAt
    can {
      update
      approve
      discard
    }
  }
`);
const UPDATE = graphql(/* GraphQL */ `
  mutation UpdateSituationReport($input: UpdateSituationReportInput!) {
    updateSituationReport(input: $input) {
      ...ReportParts
    }
  }
`);
const APPROVE = graphql(/* GraphQL */ `
  mutation ApproveSituationReport($id: ID!, $version: Int!) {
    approveSituationReport(id: $id, version: $version) {
      id
      state
    }
  }
`);
const DISCARD = graphql(/* GraphQL */ `
  mutation DiscardSituationReport($id: ID!) {
    discardSituationReport(id: $id) {
      id
      state
    }
  }
`);

const PARTS = [
  ['situation', 'Situation'],
  ['events', 'Significant events'],
  ['actions', 'Actions and decisions'],
  ['planned', 'Planned'],
  ['needs', 'Needs'],
  ['organizationChart', 'Positions'],
] as const;
type Parts = Pick<ReportPartsFragment, (typeof PARTS)[number][0]>;

const partsOf = (report: Parts): Parts =>
  Object.fromEntries(PARTS.map(([part]) => [part, report[part]])) as unknown as Parts;

/** A draft: what is changed is saved on the server with a version, so that nobody overwrites what they have not read. */
export function ReportDraft({ report }: { report: ReportPartsFragment }) {
  const [parts, setParts] = useState<Parts>(() => partsOf(report));
  const [saved, setSaved] = useState(report);
  const again = { refetchQueries: ['SituationReports'] };
  const [update, updating] = useMutation(UPDATE);
  const [approve, approving] = useMutation(APPROVE, again);
  const [discard, discarding] = useMutation(DISCARD, again);
  const changed = PARTS.some(([part]) => parts[part] !== saved[part]);
  const problem = updating.error ?? approving.error ?? discarding.error;
  const takeOver = () => {
    setParts(partsOf(report));
    setSaved(report);
  };
  const save = async () => {
    const input = { id: report.id, version: saved.version, ...parts };
    const { data } = (await update({ variables: { input } }).catch(() => null)) ?? {};
    if (data) setSaved(data.updateSituationReport);
  };
  return (
    <form
      className="draft"
      aria-label={`Draft of report ${report.number}`}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h3>Draft of report {report.number}</h3>
      <p className="quiet">
        <Time at={report.periodFrom} /> to <Time at={report.periodTo} />. Last changed by{' '}
        {saved.updatedByName} <Time at={saved.updatedAt} />.{' '}
        {changed ? 'Your changes are not saved yet.' : 'Saved on the server.'}
      </p>
      {problem && <Problem error={problem} />}
      {(report.version > saved.version || codeOf(problem) === 'report.changed_meanwhile') && (
        <Alert type="warning" slim>
          {report.updatedByName} has changed this report meanwhile.{' '}
          <Button type="button" unstyled onClick={takeOver}>
            Load it; your unsaved changes are lost
          </Button>
        </Alert>
      )}
      {PARTS.map(([part, label]) => (
        <div key={part}>
          <Label htmlFor={part}>{label}</Label>
          <Textarea
            id={part}
            name={part}
            value={parts[part]}
            readOnly={!report.can.update}
            rows={part === 'events' ? 10 : 4}
            onChange={(event) => setParts({ ...parts, [part]: event.target.value })}
          />
        </div>
      ))}
      <p className="row row--start margin-top-2">
        {report.can.update && (
          <Button type="submit" disabled={!changed || updating.loading}>
            {updating.loading ? 'Saving…' : 'Save'}
          </Button>
        )}
        {report.can.approve && (
          <Button
            type="button"
            secondary
            disabled={changed || approving.loading}
            onClick={() =>
              void approve({ variables: { id: report.id, version: saved.version } }).catch(() => undefined)
            }
          >
            Approve
          </Button>
        )}
        <a href={`/exports/situation-reports/${report.id}.pdf`}>PDF of the draft</a>
        {report.can.discard && (
          <Button
            type="button"
            unstyled
            className="danger"
            onClick={() => {
              if (confirm('Discard this draft? Its text is lost.'))
                void discard({ variables: { id: report.id } }).catch(() => undefined);
            }}
          >
            Discard
          </Button>
        )}
      </p>
      {report.can.update && !report.can.approve && (
        <p className="quiet">
          You wrote this draft or changed it last, so somebody else in the room approves it, on this page.
        </p>
      )}
    </form>
  );
}
