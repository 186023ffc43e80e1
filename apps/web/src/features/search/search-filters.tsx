import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Label, TextInput } from '@trussworks/react-uswds';
import { useNavigate, useSearchParams } from 'react-router';
import type { SearchDocumentsInput } from '../../graphql/graphql';
import { onSubmit } from '../../ui/submit';

/** Which documents: by tag, language and time. */
export function SearchFilters({ documents }: { documents: SearchDocumentsInput }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const submit = onSubmit((values) => {
    const next = new URLSearchParams(params);
    for (const name of ['tag', 'language', 'since']) {
      const value = values[name]?.trim();
      if (value) next.set(name, value);
      else next.delete(name);
    }
    void navigate(`/search?${next.toString()}`);
  });
  return (
    <form className="row row--start filters" aria-label={t`Which documents`} onSubmit={submit}>
      <div>
        <Label htmlFor="filter-tag">
          <Trans>Tag</Trans>
        </Label>
        <TextInput id="filter-tag" name="tag" type="text" dir="auto" defaultValue={documents.tag ?? ''} />
      </div>
      <div>
        <Label htmlFor="filter-language">
          <Trans>Language</Trans>
        </Label>
        <TextInput
          id="filter-language"
          name="language"
          type="text"
          placeholder="en"
          defaultValue={documents.language ?? ''}
        />
      </div>
      <div>
        <Label htmlFor="filter-since">
          <Trans>Shared since</Trans>
        </Label>
        <input
          id="filter-since"
          name="since"
          type="date"
          className="usa-input"
          min="2000-01-01"
          max="2099-12-31"
          defaultValue={documents.sharedSince?.slice(0, 10)}
        />
      </div>
      <Button type="submit" outline>
        <Trans>Apply</Trans>
      </Button>
    </form>
  );
}
