import { Trans } from '@lingui/react/macro';
import { useMutation } from '@apollo/client/react';
import { Button, Label, Textarea, TextInput } from '@trussworks/react-uswds';
import { useState } from 'react';
import { graphql } from '../../graphql';
import { Problem } from '../../ui/problem';
import { onSubmit } from '../../ui/submit';
import { useViewer } from '../identity';
import type { RoomFeature, RoomPanelProps } from '../rooms';
import { TEMPLATES } from './template-choice';

const SAVE = graphql(/* GraphQL */ `
  mutation SaveIncidentTemplate($input: SaveIncidentTemplateInput!) {
    saveIncidentTemplate(input: $input) {
      id
      name
    }
  }
`);

/** Keeps a room as a template: what it is made of, and nothing of what was said. */
function SaveTemplate({ room }: RoomPanelProps) {
  return useViewer().can.operate ? <KeepAsTemplate incidentId={room.id} /> : null;
}

function KeepAsTemplate({ incidentId }: { incidentId: string }) {
  const [open, setOpen] = useState(false);
  const [save, { data, error, loading }] = useMutation(SAVE, { refetchQueries: [TEMPLATES] });
  const submit = onSubmit(async ({ name = '', notice = '' }) => {
    const saved = await save({ variables: { input: { incidentId, name, notice } } }).catch(() => null);
    if (saved?.data) setOpen(false);
  });
  return (
    <section className="panel" aria-labelledby="template">
      <h2 id="template">
        <Trans>Template</Trans>
      </h2>
      {data && (
        <p role="status">
          <Trans>Kept as “{data.saveIncidentTemplate.name}”.</Trans>
        </p>
      )}
      {!open && (
        <Button type="button" outline onClick={() => setOpen(true)}>
          <Trans>Keep this room as a template</Trans>
        </Button>
      )}
      {open && (
        <form onSubmit={submit}>
          {error && <Problem error={error} />}
          <p>
            <Trans>
              Its own positions, its channels, its tasks with their times from the opening, and who takes
              part. Nothing of what was said is kept.
            </Trans>
          </p>
          <Label htmlFor="template-name">
            <Trans>Name</Trans>
          </Label>
          <TextInput id="template-name" name="name" type="text" required minLength={2} maxLength={80} />
          <Label htmlFor="notice">
            <Trans>First message of the rooms that begin with it (optional)</Trans>
          </Label>
          <Textarea id="notice" name="notice" maxLength={5000} rows={3} />
          <p className="row row--start">
            <Button type="submit" disabled={loading}>
              <Trans>Keep</Trans>
            </Button>
            <Button type="button" unstyled onClick={() => setOpen(false)}>
              <Trans>Cancel</Trans>
            </Button>
          </p>
        </form>
      )}
    </section>
  );
}

export const templatesInRoom: RoomFeature = { tab: 'people', Panel: SaveTemplate, refreshes: {} };
