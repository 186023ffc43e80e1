import { Combobox, ComboboxItem, ComboboxPopover, useComboboxStore } from '@ariakit/react';
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import {
  useState,
  type ClipboardEvent,
  type ComponentProps,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { foldedWords } from '../../ui/fold';
import type { Mention } from './named';
import { useParties } from './parties';

interface Props {
  incidentId: string;
  id: string;
  field: RefObject<HTMLTextAreaElement | null>;
  label: string;
  text: string;
  describedBy: string;
  onText: (text: string) => void;
  onMention: (mention: Mention) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onPaste: (event: ClipboardEvent) => void;
}

/** What is being typed after an `@` at the beginning of a word, up to the caret; names have spaces. */
const SOUGHT = /(?:^|\s)@([^@\n]{0,40})$/u;
const LONGEST_LIST = 8;

/** Where a message is written. After an `@` it offers the people, positions and organizations of the room. */
export function MentionField({ incidentId, field, label, describedBy, text, ...rest }: Props) {
  const { t } = useLingui();
  const { id, onText, onMention, onKeyDown, onPaste } = rest;
  const [sought, setSought] = useState<string | null>(null);
  /** From the first `@` on. */
  const [wanted, setWanted] = useState(false);
  const parties = useParties(incidentId, wanted);
  // Of whom the whole name stands there somebody has been chosen.
  const isChosen = parties.some(({ name }) => sought?.startsWith(`${name} `));
  const found = sought === null || isChosen ? [] : matching(parties, sought);
  const store = useComboboxStore({
    placement: 'top-start',
    open: found.length > 0,
    setOpen: (open) => {
      if (!open) setSought(null);
    },
  });
  const look = () => {
    const { selectionStart, value } = field.current!;
    const typed = SOUGHT.exec(value.slice(0, selectionStart))?.[1] ?? null;
    setSought(typed);
    if (typed !== null) setWanted(true);
  };
  const take = (party: Mention) => {
    const { selectionStart } = field.current!;
    const begin = selectionStart - (sought ?? '').length;
    const before = `${text.slice(0, begin)}${party.name} `;
    onText(before + text.slice(selectionStart));
    onMention({ ...party, written: true });
    setSought(null);
    requestAnimationFrame(() => field.current?.setSelectionRange(before.length, before.length));
  };
  return (
    <>
      <Combobox
        store={store}
        autoSelect
        value={text}
        showOnClick={false}
        showOnChange={false}
        showOnKeyPress={false}
        setValueOnChange={false}
        render={
          <Plain
            ref={field}
            id={id}
            name="message"
            dir="auto"
            rows={1}
            maxLength={20_000}
            className="usa-textarea composer__text"
            aria-label={label}
            aria-describedby={describedBy}
            placeholder={label}
            onPaste={onPaste}
            onSelect={look}
            onChange={({ target }) => {
              onText(target.value);
              look();
            }}
            onKeyDown={(event) => {
              // A key that chose what is offered is not the message's.
              if (!event.defaultPrevented && found.length === 0) onKeyDown(event);
            }}
          />
        }
      />
      <p className="usa-sr-only" role="status">
        {found.length > 0 && plural(found.length, { one: '# suggestion', other: '# suggestions' })}
      </p>
      <ComboboxPopover
        store={store}
        hidden={found.length === 0}
        unmountOnHide
        fitViewport
        gutter={4}
        className="mentions"
        aria-label={t`Mention`}
      >
        {found.map((party) => (
          <ComboboxItem
            key={party.id}
            value={party.id}
            focusOnHover
            setValueOnClick={false}
            className="mentions__item"
            onClick={() => take(party)}
          >
            <bdi>{party.name}</bdi> {party.of && <bdi className="quiet">{party.of}</bdi>}
          </ComboboxItem>
        ))}
      </ComboboxPopover>
    </>
  );
}

/** A field of several lines is no combo box to who listens (ARIA in HTML): what is offered is told as it comes. */
const Plain = ({ role: _role, 'aria-expanded': _expanded, ...props }: ComponentProps<'textarea'>) => (
  <textarea {...props} />
);

/** Those of whose names each word that is typed begins one. */
function matching(parties: readonly Mention[], typed: string): Mention[] {
  const words = foldedWords(typed);
  const fits = ({ name, of }: Mention) => {
    const own = foldedWords(`${name} ${of ?? ''}`);
    return words.every((word) => own.some((one) => one.startsWith(word)));
  };
  return parties.filter(fits).slice(0, LONGEST_LIST);
}
