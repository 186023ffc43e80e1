import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Label, TextInput } from '@trussworks/react-uswds';
import { useNavigate, useSearchParams } from 'react-router';
import { onSubmit } from '../../ui/submit';
import type { Asked } from './asked';

/** What is sought, and whether in exercises: what is real and what is not never stand in one list. */
export function SearchForm({ asked }: { asked: Asked }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const submit = onSubmit(({ text = '', exercise }) => {
    const next = new URLSearchParams(params);
    next.set('text', text.trim());
    if (exercise) next.set('exercise', 'yes');
    else next.delete('exercise');
    void navigate(`/search?${next.toString()}`);
  });
  return (
    <form key={params.toString()} role="search" className="panel row row--start" onSubmit={submit}>
      <div className="grow">
        <Label htmlFor="search-text">
          <Trans>Words, or their beginnings; in quotes what stands together</Trans>
        </Label>
        <TextInput
          id="search-text"
          name="text"
          type="search"
          dir="auto"
          maxLength={400}
          defaultValue={asked.text}
          autoFocus={!asked.text}
        />
      </div>
      <Checkbox
        id="search-exercise"
        name="exercise"
        value="yes"
        label={t`In exercises`}
        defaultChecked={asked.exercise}
      />
      <Button type="submit">
        <Trans>Search</Trans>
      </Button>
    </form>
  );
}
