import { Trans } from '@lingui/react/macro';
import { Button, Textarea } from '@trussworks/react-uswds';
import { onSubmit } from '../../ui/submit';
import type { Line } from './channel-log';

interface Props {
  line: Line;
  onSave: (body: string) => void;
  onCancel: () => void;
}

/** Other words for what one has said. */
export function EditForm({ line, onSave, onCancel }: Props) {
  const submit = onSubmit(({ edit = '' }) => {
    if (edit.trim()) onSave(edit.trim());
  });
  return (
    <form onSubmit={submit}>
      <label className="usa-sr-only" htmlFor={`edit-${line.id}`}>
        <Trans>New text</Trans>
      </label>
      <Textarea
        id={`edit-${line.id}`}
        name="edit"
        dir="auto"
        className="message__edit"
        maxLength={20_000}
        defaultValue={line.body ?? ''}
        autoFocus
        onKeyDown={({ key }) => {
          if (key === 'Escape') onCancel();
        }}
      />
      <p className="row row--start">
        <Button type="submit">
          <Trans>Save</Trans>
        </Button>
        <Button type="button" unstyled onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
      </p>
    </form>
  );
}
