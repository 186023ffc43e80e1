import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { keep as keepOnDevice, readKept } from '../../portal/kept';
import { useMutation } from '@apollo/client/react';
import { Button, Label, Textarea } from '@trussworks/react-uswds';
import { useState } from 'react';
import { client, codeOf } from '../../portal/client';
import { graphql } from '../../graphql';
import type { ReportPartsFragment, Tlp } from '../../graphql/graphql';
import { Choice } from '../../ui/choice';
import { AskFirst } from '../../ui/ask-first';
import { Problem } from '../../ui/problem';
import { Time } from '../../ui/time';
import { useViewer } from '../identity';
import { TLP_CHOICES } from '../markings';
import { Notice } from '../../ui/notice';
import { REPORTS } from './reports';

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
  ['situation', msg`Situation`],
  ['events', msg`Significant events`],
  ['actions', msg`Actions and decisions`],
  ['planned', msg`Planned`],
  ['needs', msg`Needs`],
  ['organizationChart', msg`Positions`],
] as const;
type Parts = Pick<ReportPartsFragment, (typeof PARTS)[number][0]>;

const partsOf = (report: Parts): Parts =>
  Object.fromEntries(PARTS.map(([part]) => [part, report[part]])) as unknown as Parts;

const LATEST = graphql(/* GraphQL */ `
  query LatestSituationReport($id: ID!) {
    situationReport(id: $id) {
      ...ReportParts
    }
  }
`);

/** What is typed is kept on this device until it is saved, with the version that it was typed over. */
function useUnsaved(report: ReportPartsFragment) {
  const key = `liaison.report.${useViewer().id}.${report.id}`;
  const [parts, setParts] = useState<Parts>(() => {
    const kept = readKept<{ version: number; parts: Parts }>(key, ({ parts: texts }) =>
      PARTS.every(([part]) => typeof texts?.[part] === 'string'),
    );
    return kept?.version === report.version ? kept.parts : partsOf(report);
  });
  const keep = (version: number | null, typed: Parts) => {
    setParts(typed);
    if (version === null) localStorage.removeItem(key);
    else keepOnDevice(key, JSON.stringify({ version, parts: typed }));
  };
  return [parts, keep] as const;
}

/** A draft: what is changed is saved on the server with a version, so that nobody overwrites what they have not read. */
export function ReportDraft({ report }: { report: ReportPartsFragment }) {
  const { t } = useLingui();
  const [saved, setSaved] = useState(report);
  const [parts, setParts] = useUnsaved(report);
  const [tlp, setTlp] = useState<Tlp>(report.marking.tlp);
  const again = { refetchQueries: [REPORTS] };
  const [update, updating] = useMutation(UPDATE);
  const [approve, approving] = useMutation(APPROVE, again);
  const [discard] = useMutation(DISCARD, again);
  const changed = PARTS.some(([part]) => parts[part] !== saved[part]) || tlp !== saved.marking.tlp;
  const problem = updating.error ?? approving.error;
  const takeOver = async () => {
    const { data } = await client.query({
      query: LATEST,
      variables: { id: report.id },
      fetchPolicy: 'network-only',
    });
    if (!data) return;
    setSaved(data.situationReport);
    setParts(null, partsOf(data.situationReport));
    setTlp(data.situationReport.marking.tlp);
    updating.reset();
    approving.reset();
  };
  const save = async () => {
    const marking = { tlp, cui: saved.marking.cui };
    const input = { id: report.id, version: saved.version, marking, ...parts };
    const { data } = (await update({ variables: { input } }).catch(() => null)) ?? {};
    if (!data) return;
    setSaved(data.updateSituationReport);
    setParts(null, parts);
  };
  return (
    <form
      className="draft"
      aria-label={t`Draft of report ${report.number}`}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h3>
        <Trans>Draft of report {report.number}</Trans>
      </h3>
      <p className="quiet">
        <Trans>
          <Time at={report.periodFrom} /> to <Time at={report.periodTo} />. Last changed by{' '}
          {saved.updatedByName} <Time at={saved.updatedAt} />.
        </Trans>{' '}
        {changed
          ? t`Your changes are kept on this device, and not saved on the server yet.`
          : t`Saved on the server.`}
      </p>
      {problem && <Problem error={problem} />}
      {(report.version > saved.version || codeOf(problem) === 'report.changed_meanwhile') && (
        <Notice type="warning" slim>
          <Trans>{report.updatedByName} has changed this report meanwhile.</Trans>{' '}
          <Button type="button" unstyled onClick={() => void takeOver()}>
            <Trans>Load it; your unsaved changes are lost</Trans>
          </Button>
        </Notice>
      )}
      <Choice name="report-tlp" label={t`Marking`} options={TLP_CHOICES} value={tlp} onChange={setTlp} />
      {PARTS.map(([part, label]) => (
        <div key={part}>
          <Label htmlFor={part}>{t(label)}</Label>
          <Textarea
            id={part}
            name={part}
            value={parts[part]}
            readOnly={!report.can.update}
            rows={part === 'events' ? 10 : 4}
            onChange={(event) => setParts(saved.version, { ...parts, [part]: event.target.value })}
          />
        </div>
      ))}
      <p className="row row--start margin-top-2">
        {report.can.update && (
          <Button type="submit" disabled={!changed || updating.loading}>
            {updating.loading ? t`Saving…` : t`Save`}
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
            <Trans>Approve</Trans>
          </Button>
        )}
        <a href={`/exports/situation-reports/${report.id}.pdf`}>
          <Trans>PDF of the draft</Trans>
        </a>
        {report.can.discard && (
          <AskFirst
            unstyled
            className="danger"
            text={t`Discard`}
            title={t`Discard this draft?`}
            confirm={t`Discard`}
            act={() => discard({ variables: { id: report.id } })}
          >
            <p>
              <Trans>Its text is lost, for everybody.</Trans>
            </p>
          </AskFirst>
        )}
      </p>
      {report.can.update && !report.can.approve && (
        <p className="quiet">
          <Trans>
            You wrote this draft or changed it last, so somebody else in the room approves it, on this page.
          </Trans>
        </p>
      )}
    </form>
  );
}
