import { Button, Label, Select, Textarea } from '@trussworks/react-uswds';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { MessagePriority, OwnLogCategory, Tlp } from '../../graphql/graphql';
import { words } from '../../ui/format';
import { useViewer } from '../identity/viewer';
import type { Line } from './channel-log';
import { TLP_LABELS, TLPS } from './marking';
import { useUnsent } from './unsent-provider';

interface Props {
  channel: { id: string; name: string; kind: string; exercise: boolean };
  marking: { tlp: Tlp; cui: string | null };
  replyTo: Line | null;
  onReplied: () => void;
}

const PRIORITIES: MessagePriority[] = ['ROUTINE', 'PRIORITY', 'IMMEDIATE', 'FLASH'];
const CATEGORIES: OwnLogCategory[] = ['SIGNIFICANT_EVENT', 'DECISION'];

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
          <div>
            <Label htmlFor="category">Kind</Label>
            <Select
              id="category"
              name="category"
              value={category}
              onChange={(event) => {
                setCategory(event.target.value as OwnLogCategory);
              }}
            >
              {CATEGORIES.map((one) => (
                <option key={one} value={one}>
                  {words(one)}
                </option>
              ))}
            </Select>
          </div>
        ) : (
          <div>
            <Label htmlFor="priority">Priority</Label>
            <Select
              id="priority"
              name="priority"
              value={priority}
              onChange={(event) => {
                setPriority(event.target.value as MessagePriority);
              }}
            >
              {PRIORITIES.map((one) => (
                <option key={one} value={one}>
                  {words(one)}
                </option>
              ))}
            </Select>
          </div>
        )}
        <div>
          <Label htmlFor="tlp">Marking</Label>
          <Select
            id="tlp"
            name="tlp"
            value={tlp}
            onChange={(event) => {
              setTlp(event.target.value as Tlp);
            }}
          >
            {TLPS.map((one) => (
              <option key={one} value={one}>
                {TLP_LABELS[one]}
              </option>
            ))}
          </Select>
        </div>
        <Button type="submit">{isLog ? 'Add' : 'Send'}</Button>
      </div>
      <p id="composer-hint" className="quiet composer__hint">
        Enter sends, Shift and Enter begins a new line.{draft && ' Draft kept here.'}
      </p>
    </form>
  );
}
