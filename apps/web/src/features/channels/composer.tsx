import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@trussworks/react-uswds';
import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useViewer } from '../identity';
import type { Room } from '../rooms';
import { Additions, Chosen } from './additions';
import { useAttachUploads } from './attach-upload';
import type { Channel } from './channel';
import type { Line } from './channel-log';
import { ComposerChoices } from './composer-choices';
import { useChannelTexts } from './labels';
import { MentionField } from './mention-field';
import { useUnsent } from './messages-provider';
import { pastedFiles } from './pasted-files';
import { useDraft } from './use-draft';
import { useTyping } from './use-typing';

interface Props {
  room: Room;
  channel: Channel;
  replyTo: Line | null;
  onReplied: () => void;
}

/** Where a message is written. */
export function Composer({ room, channel, replyTo, onReplied }: Props) {
  const { t } = useLingui();
  const { name } = useChannelTexts(channel);
  const viewer = useViewer();
  const { messages } = useUnsent();
  const { draft, write, clear } = useDraft(`liaison.draft.${viewer.id}.${channel.id}`, room.marking.tlp);
  const [adding, setAdding] = useState(false);
  const tell = useTyping(channel.id);
  const field = useRef<HTMLTextAreaElement>(null);
  const isLog = channel.kind === 'LOG';
  const uploads = useAttachUploads(room.id, (documents) => {
    write(({ attachments }) => ({ attachments: [...attachments, ...documents] }));
  });
  const mentions = draft.mentions.filter((one) => !one.written || draft.text.includes(`@${one.name}`));
  const { attachments } = draft;

  useEffect(() => {
    if (replyTo) field.current?.focus();
  }, [replyTo]);

  const send = () => {
    if (!draft.text.trim() || uploads.items.length) return;
    messages.add({
      channelId: channel.id,
      clientId: crypto.randomUUID(),
      body: draft.text.trim(),
      marking: { tlp: draft.tlp, cui: room.marking.cui },
      priority: draft.priority,
      category: isLog ? draft.category : null,
      replyToId: replyTo?.id ?? null,
      exercise: channel.exercise,
      mentionIds: mentions.map(({ id }) => id),
      attachmentIds: attachments.map(({ id }) => id),
    });
    setAdding(false);
    clear();
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
  const onPaste = (event: ClipboardEvent) => {
    const files = pastedFiles(event);
    if (files.length === 0) return;
    event.preventDefault();
    uploads.add(files);
  };
  return (
    <form
      className="composer"
      aria-label={t`Write to ${name}`}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {replyTo && <InAnswerTo line={replyTo} onNot={onReplied} />}
      <div className="composer__line">
        <MentionField
          incidentId={room.id}
          id="message"
          field={field}
          label={isLog ? t`Line of the chronology` : t`Message to ${name}`}
          describedBy="composer-hint"
          text={draft.text}
          onText={(text) => {
            write(() => ({ text }));
            tell();
          }}
          onMention={(mention) =>
            write((before) => ({
              mentions: [...before.mentions.filter(({ id }) => id !== mention.id), mention],
            }))
          }
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
        <Button type="submit" disabled={uploads.items.length > 0}>
          {isLog ? t`Add` : t`Send`}
        </Button>
      </div>
      <div className="composer__row">
        <ComposerChoices
          isLog={isLog}
          draft={draft}
          onChange={(change) => write(() => change)}
          field={field}
        />
        <Button type="button" unstyled aria-expanded={adding} onClick={() => setAdding(!adding)}>
          <Trans>Mention or attach</Trans>
        </Button>
        <Chosen chosen={mentions} setChosen={(chosen) => write(() => ({ mentions: chosen }))} />
        <Chosen chosen={attachments} setChosen={(chosen) => write(() => ({ attachments: chosen }))} />
        <p id="composer-hint" className="quiet composer__hint">
          {uploads.items.length > 0
            ? t`Sent when every file is attached or taken away.`
            : t`Enter sends, Shift and Enter begins a new line.`}
          {draft.text && <> {t`Draft kept here.`}</>}
        </p>
      </div>
      {(adding || uploads.items.length > 0) && (
        <Additions
          incidentId={room.id}
          mentions={mentions}
          attachments={attachments}
          setMentions={(chosen) => write(() => ({ mentions: chosen }))}
          setAttachments={(chosen) => write(() => ({ attachments: chosen }))}
          uploads={uploads}
        />
      )}
    </form>
  );
}

function InAnswerTo({ line, onNot }: { line: Line; onNot: () => void }) {
  return (
    <p className="quiet composer__reply">
      <Trans>
        In answer to {line.author.name}: {line.body?.slice(0, 80)}
      </Trans>{' '}
      <Button type="button" unstyled onClick={onNot}>
        <Trans>Not an answer</Trans>
      </Button>
    </p>
  );
}
