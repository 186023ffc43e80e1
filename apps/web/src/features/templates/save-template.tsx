import { useMutation } from '@apollo/client/react';
import { Button, Label, Textarea, TextInput } from '@trussworks/react-uswds';
import { useState } from 'react';
import { graphql } from '../../graphql';
import { Problem } from '../../ui/problem';
import { onSubmit } from '../../ui/submit';

const SAVE = graphql(/* GraphQL */ `
  mutation SaveIncidentTemplate($input: SaveIncidentTemplateInput!) {
    saveIncidentTemplate(input: $input) {
      id
      name
    }
  }
`);

/** Keeps a room as a template: what it is made of, and nothing of what was said. */
export function SaveTemplate({ incidentId }: { incidentId: string }) {
  const [open, setOpen] = useState(false);
  const [save, { data, error, loading }] = useMutation(SAVE, { refetchQueries: ['IncidentTemplates'] });
  const submit = onSubmit(async ({ name = '', notice = '' }) => {
    const saved = await save({ variables: { input: { incidentId, name, notice } } }).catch(() => null);
    if (saved?.data) setOpen(false);
  });
  return (
    <section className="panel" aria-labelledby="template">
      <h2 id="template">Template</h2>
      {data && <p role="status">Kept as “{data.saveIncidentTemplate.name}”.</p>}
      {!open && (
        <Button type="button" outline onClick={() => setOpen(true)}>
          Keep this room as a template
        </Button>
      )}
      {open && (
        <form onSubmit={submit}>
          {error && <Problem error={error} />}
          <p>
            Its own positions, its channels, its tasks with their times from the opening, and who takes part.
            Nothing of what was said is kept.
          </p>
          <Label htmlFor="template-name">Name</Label>
          <TextInput id="template-name" name="name" type="text" required minLength={2} maxLength={80} />
          <Label htmlFor="notice">First message of the rooms that begin with it (optional)</Label>
          <Textarea id="notice" name="notice" maxLength={5000} rows={3} />
          <p className="row row--start">
            <Button type="submit" disabled={loading}>
              Keep
            </Button>
            <Button type="button" unstyled onClick={() => setOpen(false)}>
              Cancel
            </Button>
          </p>
        </form>
      )}
    </section>
  );
}
