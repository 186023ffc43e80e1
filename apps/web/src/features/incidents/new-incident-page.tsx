import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, Fieldset, TextInput } from '@trussworks/react-uswds';
import { Label } from '../../ui/label';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { graphql } from '../../graphql';
import type { ContinuityPhase, EventRating, IncidentKind, Tlp } from '../../graphql/graphql';
import { Choice } from '../../ui/choice';
import { useChoices } from '../../ui/labels';
import { More } from '../../ui/more';
import { Page } from '../../ui/page';
import { Loading } from '../../ui/loading';
import { Problem } from '../../ui/problem';
import { onSubmit } from '../../ui/submit';
import { TemplateChoice } from '../templates';
import { ORGANIZATION_KINDS, useCandidates } from '../organizations';
import { CONTINUITY_PHASES, EVENT_RATINGS, INCIDENT_KINDS } from './labels';
import { ExerciseBanner, TLP_CHOICES } from '../markings';

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

export default function NewIncidentPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [kind, setKind] = useState<IncidentKind>('INCIDENT');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const candidates = useCandidates();
  const kinds = useChoices(INCIDENT_KINDS);
  const ratings = useChoices(EVENT_RATINGS);
  const phases = useChoices(CONTINUITY_PHASES);
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
    <Page title={t`Open an incident`}>
      <div className="panel panel--narrow">
        {kind === 'EXERCISE' && <ExerciseBanner />}
        <h1>
          <Trans>Open an incident</Trans>
        </h1>
        <p>
          <Trans>
            You are in the room at once. Its channels, its chronology and the ICS positions are made with it.
          </Trans>
        </p>
        {problem && <Problem error={problem} />}
        <form onSubmit={save}>
          <Choice
            name="kind"
            label={t`What for`}
            options={kinds}
            value={kind}
            onChange={(chosenKind) => {
              setKind(chosenKind);
              setTemplate('');
            }}
          />
          <TemplateChoice kind={kind} value={template} onChange={setTemplate} />
          <Label htmlFor="name">
            <Trans>Name</Trans>
          </Label>
          <TextInput id="name" name="name" type="text" required minLength={2} maxLength={120} />
          <Label htmlFor="location" hint={t`optional`}>
            <Trans>Location</Trans>
          </Label>
          <TextInput id="location" name="location" type="text" maxLength={300} />
          {kind === 'SPECIAL_EVENT' && <Choice name="rating" label={t`Rating`} options={ratings} />}
          {kind === 'CONTINUITY' && (
            <Choice name="phase" label={t`Phase`} options={phases} defaultValue="ACTIVATION" />
          )}
          {(kind === 'INCIDENT' || kind === 'EXERCISE') && (
            <Choice
              name="type"
              label={t`ICS type`}
              options={[
                ['', t`No ICS type yet`],
                ...['5', '4', '3', '2', '1'].map((n): [string, string] => [n, t`Type ${n}`]),
              ]}
            />
          )}
          <Choice name="tlp" label={t`Marking`} options={TLP_CHOICES} defaultValue="AMBER" />
          <Label htmlFor="cui" hint={t`when it holds such information`}>
            <Trans>CUI banner</Trans>
          </Label>
          <TextInput id="cui" name="cui" type="text" maxLength={200} placeholder="CUI//LEI" />
          <Fieldset legend={t`Bring in`} className="margin-top-3">
            {candidates.error && <Problem error={candidates.error} />}
            {!candidates.organizations && !candidates.error && <Loading />}
            {candidates.organizations?.map((organization) => (
              <Checkbox
                key={organization.id}
                id={organization.id}
                name={organization.id}
                label={`${organization.name} (${t(ORGANIZATION_KINDS[organization.kind])})`}
                checked={chosen.has(organization.id)}
                onChange={() => toggle(organization.id)}
              />
            ))}
            <More {...candidates.more} />
            <Checkbox
              id="everyone"
              name="everyone"
              className="margin-top-2"
              label={t`Their people too, as agency representatives`}
              defaultChecked
            />
          </Fieldset>
          <Button type="submit" disabled={loading} className="margin-top-3">
            {loading ? t`Opening…` : t`Open the room`}
          </Button>
        </form>
      </div>
    </Page>
  );
}
