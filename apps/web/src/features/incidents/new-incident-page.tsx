import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, Fieldset, Label, TextInput } from '@trussworks/react-uswds';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { graphql } from '../../graphql';
import type { ContinuityPhase, EventRating, IncidentKind, Tlp } from '../../graphql/graphql';
import { Choice } from '../../ui/choice';
import { words } from '../../ui/format';
import { More } from '../../ui/more';
import { Page } from '../../ui/page';
import { Loading, Problem } from '../../ui/problem';
import { onSubmit } from '../../ui/submit';
import { TemplateChoice } from '../templates/template-choice';
import { useCandidates } from './candidates';
import { ExerciseBanner, TLP_CHOICES } from './marking';

const OPEN = graphql(/* GraphQL */ `
  mutation OpenIncident($input: OpenIncidentInput!) {
    opened: openIncident(input: $input) {
      id
    }
  }
`);

const OPEN_FROM = graphql(/* GraphQL */ `
  mutation OpenIncidentFromTemplate($id: ID!, $input: OpenIncidentInput!) {
    opened: openIncidentFromTemplate(id: $id, input: $input) {
      id
    }
  }
`);

const KINDS: [IncidentKind, string][] = [
  ['INCIDENT', 'Incident'],
  ['EXERCISE', 'Exercise'],
  ['SPECIAL_EVENT', 'Special event'],
  ['CONTINUITY', 'Continuity activation'],
];
const RATINGS: [EventRating, string][] = [
  ['UNRATED', 'Not rated'],
  ['NSSE', 'NSSE'],
  ['SEAR1', 'SEAR 1'],
  ['SEAR2', 'SEAR 2'],
  ['SEAR3', 'SEAR 3'],
  ['SEAR4', 'SEAR 4'],
  ['SEAR5', 'SEAR 5'],
];
const PHASES: [ContinuityPhase, string][] = [
  ['READINESS', 'I: readiness and preparedness'],
  ['ACTIVATION', 'II: activation and relocation'],
  ['OPERATIONS', 'III: continuity operations'],
  ['RECONSTITUTION', 'IV: reconstitution'],
];

export default function NewIncidentPage() {
  const navigate = useNavigate();
  const [kind, setKind] = useState<IncidentKind>('INCIDENT');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const candidates = useCandidates();
  const [open, opening] = useMutation(OPEN);
  const [openFrom, openingFrom] = useMutation(OPEN_FROM);
  const [template, setTemplate] = useState('');
  const problem = opening.error ?? openingFrom.error;
  const loading = opening.loading || openingFrom.loading;
  const toggle = (id: string) => {
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  };
  const save = onSubmit(async (values) => {
    const input = {
      name: values['name'] ?? '',
      kind,
      type: values['type'] ? Number(values['type']) : null,
      eventRating: kind === 'SPECIAL_EVENT' ? (values['rating'] as EventRating) : null,
      continuityPhase: kind === 'CONTINUITY' ? (values['phase'] as ContinuityPhase) : null,
      location: values['location'] ?? '',
      marking: { tlp: values['tlp'] as Tlp, cui: values['cui'] || null },
      bringIn: { organizationIds: [...chosen], everyone: values['everyone'] !== undefined },
    };
    const work = template ? openFrom({ variables: { id: template, input } }) : open({ variables: { input } });
    const made = await work.catch(() => undefined);
    if (made?.data) await navigate(`/incidents/${made.data.opened.id}`);
  });
  return (
    <Page title="Open an incident">
      <div className="panel panel--narrow">
        {kind === 'EXERCISE' && <ExerciseBanner />}
        <h1>Open an incident</h1>
        <p>
          You are in the room at once. Its channels, its chronology and the ICS positions are made with it.
        </p>
        {problem && <Problem error={problem} />}
        <form onSubmit={save}>
          <Choice
            name="kind"
            label="What for"
            options={KINDS}
            value={kind}
            onChange={(chosenKind) => {
              setKind(chosenKind);
              setTemplate('');
            }}
          />
          <TemplateChoice kind={kind} value={template} onChange={setTemplate} />
          <Label htmlFor="name">Name</Label>
          <TextInput id="name" name="name" type="text" required minLength={2} maxLength={120} />
          <Label htmlFor="location" hint=" (optional)">
            Location
          </Label>
          <TextInput id="location" name="location" type="text" maxLength={300} />
          {kind === 'SPECIAL_EVENT' && <Choice name="rating" label="Rating" options={RATINGS} />}
          {kind === 'CONTINUITY' && (
            <Choice name="phase" label="Phase" options={PHASES} defaultValue="ACTIVATION" />
          )}
          {(kind === 'INCIDENT' || kind === 'EXERCISE') && (
            <Choice
              name="type"
              label="ICS type"
              options={[
                ['', 'Not typed yet'],
                ...['5', '4', '3', '2', '1'].map((n): [string, string] => [n, `Type ${n}`]),
              ]}
            />
          )}
          <Choice name="tlp" label="Marking" options={TLP_CHOICES} defaultValue="AMBER" />
          <Label htmlFor="cui" hint=" (when it holds such information)">
            CUI banner
          </Label>
          <TextInput id="cui" name="cui" type="text" maxLength={200} placeholder="CUI//LEI" />
          <Fieldset legend="Bring in" className="margin-top-3">
            {candidates.error && <Problem error={candidates.error} />}
            {!candidates.organizations && !candidates.error && <Loading what="organizations" />}
            {candidates.organizations?.map((organization) => (
              <Checkbox
                key={organization.id}
                id={organization.id}
                name={organization.id}
                label={`${organization.name} (${words(organization.kind).toLowerCase()})`}
                checked={chosen.has(organization.id)}
                onChange={() => toggle(organization.id)}
              />
            ))}
            <More {...candidates.more} />
            <Checkbox
              id="everyone"
              name="everyone"
              className="margin-top-2"
              label="Their people too, as agency representatives"
              defaultChecked
            />
          </Fieldset>
          <Button type="submit" disabled={loading} className="margin-top-3">
            {loading ? 'Opening…' : 'Open the room'}
          </Button>
        </form>
      </div>
    </Page>
  );
}
