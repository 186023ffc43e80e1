import { Trans, useLingui } from '@lingui/react/macro';
import { keep as keepOnDevice } from '../../portal/kept';
import { Button, Label, Textarea } from '@trussworks/react-uswds';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { MessagePriority, OwnLogCategory, Tlp } from '../../graphql/graphql';
import { Choice } from '../../ui/choice';
import { useChoices, type Labels } from '../../ui/labels';
import { client } from '../../portal/client';
import { graphql } from '../../graphql';
import { useViewer } from '../identity';
import { useAttachUploads } from './attach-upload';
import type { Line } from './channel-log';
import { TLP_CHOICES } from '../markings';
import type { Named } from './named';
import { LOG_CATEGORIES, PRIORITIES } from './labels';
import { Parties } from './parties';
import { useUnsent } from './unsent-provider';

interface Props {
  incidentId: string;
  channel: { id: string; name: string; kind: string; exercise: boolean };
  marking: { tlp: Tlp; cui: string | null };
  replyTo: Line | null;
  onReplied: () => void;
}

const CATEGORIES: Labels<OwnLogCategory> = {
  SIGNIFICANT_EVENT: LOG_CATEGORIES.SIGNIFICANT_EVENT,
  DECISION: LOG_CATEGORIES.DECISION,
};

/** What is typed is kept until it is sent, whatever happens to the page. */
function useDraft(key: string): [string, (text: string) => void] {
  const [draft, setDraft] = useState(() => localStorage.getItem(key) ?? '');
  useEffect(() => {
    setDraft(localStorage.getItem(key) ?? '');
  }, [key]);
  const keep = (text: string) => {
    setDraft(text);
    if (text) keepOnDevice(key, text);
    else localStorage.removeItem(key);
  };
  return [draft, keep];
}

const TYPING = graphql(/* GraphQL */ `
  mutation SignalTyping($channelId: ID!) {
    signalTyping(channelId: $channelId)
  }
`);
const TYPING_MS = 4000;

/** Says that the viewer types, every four seconds at most; when it fails nobody is told. */
function useTyping(channelId: string): () => void {
  const told = useRef(0);
  return () => {
    if (Date.now() - told.current < TYPING_MS || !navigator.onLine) return;
    told.current = Date.now();
    void client.mutate({ mutation: TYPING, variables: { channelId } }).catch(() => undefined);
  };
}

export function Composer({ incidentId, channel, marking, replyTo, onReplied }: Props) {
  const { t } = useLingui();
  const viewer = useViewer();
  const { messages } = useUnsent();
  const categories = useChoices(CATEGORIES);
  const priorities = useChoices(PRIORITIES);
  const [draft, setDraft] = useDraft(`liaison.draft.${viewer.id}.${channel.id}`);
  const [priority, setPriority] = useState<MessagePriority>('ROUTINE');
  const [category, setCategory] = useState<OwnLogCategory>('SIGNIFICANT_EVENT');
  const [tlp, setTlp] = useState<Tlp>(marking.tlp);
  const [adding, setAdding] = useState(false);
  const [mentions, setMentions] = useState<Named[]>([]);
  const [attachments, setAttachments] = useState<Named[]>([]);
  const uploads = useAttachUploads(incidentId, (documents) => {
    setAttachments((all) => [...all, ...documents]);
  });
  const tell = useTyping(channel.id);
  const field = useRef<HTMLTextAreaElement>(null);
  const isLog = channel.kind === 'LOG';

  useEffect(() => {
    if (replyTo) field.current?.focus();
  }, [replyTo]);

  const send = () => {
    if (!draft.trim() || uploads.items.length) return;
    messages.add({
      channelId: channel.id,
      clientId: crypto.randomUUID(),
      body: draft.trim(),
      marking: { tlp, cui: marking.cui },
      priority,
      category: isLog ? category : null,
      replyToId: replyTo?.id ?? null,
      exercise: channel.exercise,
      mentionIds: mentions.map(({ id }) => id),
      attachmentIds: attachments.map(({ id }) => id),
    });
    setMentions([]);
    setAttachments([]);
    setAdding(false);
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
      aria-label={t`Write to ${channel.name}`}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {replyTo && (
        <p className="quiet composer__reply">
          <Trans>
            In answer to {replyTo.author.name}: {replyTo.body?.slice(0, 80)}
          </Trans>{' '}
          <Button type="button" unstyled onClick={onReplied}>
            <Trans>Not an answer</Trans>
          </Button>
        </p>
      )}
      <Label htmlFor="message">{isLog ? t`Line of the chronology` : t`Message to ${channel.name}`}</Label>
      <Textarea
        id="message"
        dir="auto"
        name="message"
        value={draft}
        maxLength={20_000}
        inputRef={field}
        aria-describedby="composer-hint"
        onChange={(event) => {
          setDraft(event.target.value);
          tell();
        }}
        onKeyDown={onKeyDown}
      />
      <div className="composer__row">
        {isLog ? (
          <Choice
            name="category"
            label={t`Kind`}
            options={categories}
            value={category}
            onChange={setCategory}
          />
        ) : (
          <Choice
            name="priority"
            label={t`Priority`}
            options={priorities}
            value={priority}
            onChange={setPriority}
          />
        )}
        <Choice name="tlp" label={t`Marking`} options={TLP_CHOICES} value={tlp} onChange={setTlp} />
        <Button type="submit" disabled={uploads.items.length > 0}>
          {isLog ? t`Add` : t`Send`}
        </Button>
        <Button type="button" unstyled aria-expanded={adding} onClick={() => setAdding(!adding)}>
          <Trans>Mention or attach</Trans>
        </Button>
      </div>
      {(adding || mentions.length + attachments.length + uploads.items.length > 0) && (
        <Parties
          incidentId={incidentId}
          mentions={mentions}
          attachments={attachments}
          setMentions={setMentions}
          setAttachments={setAttachments}
          uploads={uploads}
        />
      )}
      <p id="composer-hint" className="quiet composer__hint">
        {uploads.items.length > 0
          ? t`Sent when every file is attached or taken away.`
          : t`Enter sends, Shift and Enter begins a new line.`}
        {draft && <> {t`Draft kept here.`}</>}
      </p>
    </form>
  );
}
