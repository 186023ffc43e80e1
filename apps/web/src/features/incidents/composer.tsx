import { Button, Label, Textarea } from '@trussworks/react-uswds';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { MessagePriority, OwnLogCategory, Tlp } from '../../graphql/graphql';
import { Choice } from '../../ui/choice';
import { words } from '../../ui/format';
import { useViewer } from '../identity/viewer';
import type { Line } from './channel-log';
import { TLP_CHOICES } from './marking';
import { useUnsent } from './unsent-provider';

interface Props {
  channel: { id: string; name: string; kind: string; exercise: boolean };
  marking: { tlp: Tlp; cui: string | null };
  replyTo: Line | null;
  onReplied: () => void;
}

const inWords = <Value extends string>(value: Value) => [value, words(value)] as const;
const PRIORITIES = (['ROUTINE', 'PRIORITY', 'IMMEDIATE', 'FLASH'] satisfies MessagePriority[]).map(inWords);
const CATEGORIES = (['SIGNIFICANT_EVENT', 'DECISION'] satisfies OwnLogCategory[]).map(inWords);

/** What is typed is kept until it is sent, whatever happens to the page. */
function useDraft(key: string): [string, (text: string) => void] {
  const [draft, setDraft] = useState(() => localStorage.getItem(key) ?? '');
  useEffect(() => {
    setDraft(localStorage.getItem(key) ?? '');
  }, [key]);
  const keep = (text: string) => {
    setDraft(text);
    if (text) localStorage.setItem(key, text);
    else localStorage.removeItem(key);
  };
  return [draft, keep];
}

export function Composer({ channel, marking, replyTo, onReplied }: Props) {
  const viewer = useViewer();
  const { messages } = useUnsent();
  const [draft, setDraft] = useDraft(`liaison.draft.${viewer.id}.${channel.id}`);
  const [priority, setPriority] = useState<MessagePriority>('ROUTINE');
  const [category, setCategory] = useState<OwnLogCategory>('SIGNIFICANT_EVENT');
  const [tlp, setTlp] = useState<Tlp>(marking.tlp);
  const field = useRef<HTMLTextAreaElement>(null);
  const isLog = channel.kind === 'LOG';

  useEffect(() => {
    if (replyTo) field.current?.focus();
  }, [replyTo]);

  const send = () => {
    if (!draft.trim()) return;
    messages.add({
      channelId: channel.id,
      clientId: crypto.randomUUID(),
      body: draft.trim(),
      marking: { tlp, cui: marking.cui },
      priority,
      category: isLog ? category : null,
      replyToId: replyTo?.id ?? null,
      exercise: channel.exercise,
    });
    setDraft('');
    setPriority('ROUTINE');
    onReplied();
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      send();
    }
    if (event.key === 'Escape' && replyTo) onReplied();
  };
  return (
    <form
      className="composer"
      aria-label={`Write to ${channel.name}`}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {replyTo && (
        <p className="quiet composer__reply">
          In answer to {replyTo.author.name}: {replyTo.body?.slice(0, 80)}{' '}
          <Button type="button" unstyled onClick={onReplied}>
            Not an answer
          </Button>
        </p>
      )}
      <Label htmlFor="message">{isLog ? 'Line of the chronology' : `Message to ${channel.name}`}</Label>
      <Textarea
        id="message"
        name="message"
        value={draft}
        maxLength={20_000}
        inputRef={field}
        aria-describedby="composer-hint"
        onChange={(event) => {
          setDraft(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
      <div className="composer__row">
        {isLog ? (
          <Choice name="category" label="Kind" options={CATEGORIES} value={category} onChange={setCategory} />
        ) : (
          <Choice
            name="priority"
            label="Priority"
            options={PRIORITIES}
            value={priority}
            onChange={setPriority}
          />
        )}
        <Choice name="tlp" label="Marking" options={TLP_CHOICES} value={tlp} onChange={setTlp} />
        <Button type="submit">{isLog ? 'Add' : 'Send'}</Button>
      </div>
      <p id="composer-hint" className="quiet composer__hint">
        Enter sends, Shift and Enter begins a new line.{draft && ' Draft kept here.'}
      </p>
    </form>
  );
}
