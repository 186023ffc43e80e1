import { Combobox, ComboboxItem, ComboboxList, useComboboxStore } from '@ariakit/react';
import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useDeferredValue, useState } from 'react';
import { useNavigate } from 'react-router';
import { graphql } from '../../graphql';
import { foldedWords } from '../../ui/fold';
import { Highlighted } from '../../ui/highlighted';
import { Problem } from '../../ui/problem';
import { pathOf, type Hit } from './hit';
import { SEARCH_KINDS } from './labels';
import { useSettled } from './use-settled';

const SUGGEST = graphql(/* GraphQL */ `
  query SearchSuggestions($text: String!) {
    search(text: $text, first: 4) {
      ...SearchAnswer
    }
  }
`);
const LEAST = 2;

/** A page that one can go to by its name. */
export interface Place {
  path: string;
  name: string;
}

interface Props {
  places: readonly Place[];
  onGone: () => void;
}

/** Goes anywhere by name, and looks for everything else while one types. */
export function Palette({ places, onGone }: Props) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const store = useComboboxStore({ open: true, value: text, setValue: setText });
  const sought = useSettled(useDeferredValue(text.trim()));
  const { data, previousData, error } = useQuery(SUGGEST, {
    variables: { text: sought },
    skip: sought.length < LEAST,
    // What could be found before may be gone, and what has come since is wanted.
    fetchPolicy: 'no-cache',
  });
  const hits =
    sought.length < LEAST ? [] : ((data ?? previousData)?.search.groups ?? []).flatMap((group) => group.hits);
  const words = foldedWords(text);
  const near = places.filter(({ name }) =>
    words.every((word) => foldedWords(name).some((own) => own.startsWith(word))),
  );
  const go = (path: string) => {
    onGone();
    void navigate(path);
  };
  const all = `/search?text=${encodeURIComponent(text.trim())}`;
  return (
    <>
      <Combobox
        store={store}
        autoSelect
        autoFocus
        className="usa-input palette__text"
        aria-label={t`Search, or go to`}
        placeholder={t`Search, or go to`}
        maxLength={400}
        dir="auto"
      />
      {error && <Problem error={error} />}
      <ComboboxList store={store} className="palette__list" aria-label={t`Found`}>
        {near.map(({ path, name }) => (
          <Choice key={path} onChosen={() => go(path)} name={name} kind={t`Page`} sought={text} />
        ))}
        {hits.map((hit) => (
          <HitChoice key={hit.id} hit={hit} sought={sought} onChosen={() => go(pathOf(hit) ?? all)} />
        ))}
        {text.trim() !== '' && (
          <ComboboxItem value="" setValueOnClick={false} className="palette__item" onClick={() => go(all)}>
            <span>
              <Trans>
                Everything with “<bdi>{text.trim()}</bdi>”
              </Trans>
            </span>
          </ComboboxItem>
        )}
      </ComboboxList>
    </>
  );
}

function HitChoice({ hit, sought, onChosen }: { hit: Hit; sought: string; onChosen: () => void }) {
  const { t } = useLingui();
  const isMessage = hit.kind === 'MESSAGE';
  const place = hit.place && hit.place.id !== hit.id ? hit.place.name : hit.note;
  return (
    <Choice
      onChosen={onChosen}
      name={isMessage ? hit.note.slice(0, 200) : hit.title}
      more={isMessage ? hit.title : place}
      kind={t(SEARCH_KINDS[hit.kind])}
      sought={sought}
    />
  );
}

interface ChoiceProps {
  name: string;
  more?: string;
  kind: string;
  sought: string;
  onChosen: () => void;
}

function Choice({ name, more, kind, sought, onChosen }: ChoiceProps) {
  return (
    <ComboboxItem value="" setValueOnClick={false} focusOnHover className="palette__item" onClick={onChosen}>
      <bdi className="palette__name">
        <Highlighted text={name} sought={sought} around={90} />
      </bdi>{' '}
      {more && <bdi className="quiet palette__more">{more}</bdi>}{' '}
      <span className="quiet palette__kind">{kind}</span>
    </ComboboxItem>
  );
}
