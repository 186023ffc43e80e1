import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { Textarea, TextInput } from '@trussworks/react-uswds';
import { Label } from '../../ui/label';
import { graphql } from '../../graphql';
import { Problem } from '../../ui/problem';
import { SaveOrCancel } from '../../ui/save-or-cancel';
import { onSubmit } from '../../ui/submit';

const UPDATE = graphql(/* GraphQL */ `
  mutation UpdateDocument($input: UpdateDocumentInput!) {
    updateDocument(input: $input) {
      id
      title
      description
      language
      tags
      updatedAt
    }
  }
`);

interface Props {
  document: {
    id: string;
    title: string;
    description: string;
    language: string;
    tags: string[];
    updatedAt: string;
  };
  done: () => void;
}

export function DocumentForm({ document, done }: Props) {
  const { t } = useLingui();
  // What the fields began with, though others change it meanwhile.
  const [unchangedSince] = useState(document.updatedAt);
  const [update, { error, loading }] = useMutation(UPDATE);
  const save = onSubmit(async ({ title = '', description = '', language = '', tags = '' }) => {
    const list = tags
      .split(/[,،]/)
      .map((tag) => tag.trim())
      .filter(Boolean);
    const input = {
      id: document.id,
      title,
      description,
      language: language || 'und',
      tags: list,
      unchangedSince,
    };
    await update({ variables: { input } }).then(done, () => undefined);
  });
  return (
    <form onSubmit={save} className="margin-top-2">
      {error && <Problem error={error} />}
      <Label htmlFor="title">
        <Trans>Title</Trans>
      </Label>
      <TextInput
        id="title"
        name="title"
        type="text"
        defaultValue={document.title}
        required
        maxLength={300}
        autoFocus
      />
      <Label htmlFor="description">
        <Trans>Description</Trans>
      </Label>
      <Textarea id="description" name="description" defaultValue={document.description} maxLength={5000} />
      <Label htmlFor="language" hint={t`code, such as en, fr, es, ar`}>
        <Trans>Language</Trans>
      </Label>
      <TextInput
        id="language"
        name="language"
        type="text"
        defaultValue={document.language === 'und' ? '' : document.language}
        maxLength={35}
      />
      <Label htmlFor="tags" hint={t`separated by commas`}>
        <Trans>Tags</Trans>
      </Label>
      <TextInput id="tags" name="tags" type="text" defaultValue={document.tags.join(', ')} />
      <SaveOrCancel saving={loading} onCancel={done} />
    </form>
  );
}
