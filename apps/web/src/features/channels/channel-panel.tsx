import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@trussworks/react-uswds';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useLocation } from 'react-router';
import type { Tlp } from '../../graphql/graphql';
import { soundFlash } from '../../ui/flash-sound';
import { errorText } from '../../ui/error-texts';
import { messageOf } from '../../ui/problem';
import { Time } from '../../ui/time';
import { useViewer } from '../identity';
import { ChannelLog, type Line } from './channel-log';
import { ChronologyTools } from './chronology-tools';
import { Composer } from './composer';
import { MessageItem } from './message-item';
import { usePresent } from '../rooms';
import type { Unsent } from './unsent';
import { useUnsent } from './unsent-provider';
import { Notice } from '../../ui/notice';

interface Props {
  incidentId: string;
  channel: {
    id: string;
    name: string;
    kind: string;
    purpose: string;
    exercise: boolean;
    closedGroup: boolean;
    closedAt: string | null;
    can: { post: boolean };
  };
  marking: { tlp: Tlp; cui: string | null };
}

function useChannelLog(channelId: string) {
  const [log, setLog] = useState(() => new ChannelLog(channelId));
  useEffect(() => {
    const next = new ChannelLog(channelId);
    setLog(next);
    return next.start();
  }, [channelId]);
  return { log, state: useSyncExternalStore(log.listen, log.current) };
}

/** A link to a message (`#message-…`) shows it, however far back it is. */
function useSoughtMessage(
  log: ChannelLog,
  lines: Line[],
  hasOlder: boolean,
  atEnd: { current: boolean },
): void {
  const { hash } = useLocation();
  const found = useRef('');
  useEffect(() => {
    if (!hash.startsWith('#message-') || found.current === hash || lines.length === 0) return;
    const element = document.getElementById(hash.slice(1));
    if (element) {
      found.current = hash;
      atEnd.current = false;
      element.scrollIntoView({ block: 'center' });
      element.classList.add('message--sought');
    } else if (hasOlder) void log.older();
    // The log and the mark are the same object throughout.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [hash, lines, hasOlder]);
}

/** A channel: its messages as they come, those that are not sent yet, and where one writes. */
export function ChannelPanel({ incidentId, channel, marking }: Props) {
  const { t } = useLingui();
  const { log, state } = useChannelLog(channel.id);
  const { messages, unsent } = useUnsent();
  const [replyTo, setReplyTo] = useState<Line | null>(null);
  const [news, setNews] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const written = unsent.filter(({ input }) => input.channelId === channel.id);
  const hasArrived = ({ input }: Unsent) => state.lines.some(({ clientId }) => clientId === input.clientId);
  const mine = written.filter((item) => !hasArrived(item));
  const last = state.lines.at(-1);
  const viewer = useViewer();
  const typing = usePresent()
    .filter(({ typingIn, person }) => typingIn === channel.id && person.id !== viewer.id)
    .map(({ person }) => person.name);

  useEffect(
    () =>
      messages.onPosted((channelId, line) => {
        if (channelId === channel.id) log.add(line);
      }),
    [messages, log, channel.id],
  );
  // On a bad link a message may be here before the answer to its author, and without it.
  useEffect(() => {
    for (const item of written) if (hasArrived(item)) messages.discard(item.input.clientId);
    // Only what arrives discards; what is written anew changes nothing of that.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [state.lines]);
  // Whoever reads the end stays at the end; whoever reads above it is not moved.
  const atEnd = useRef(true);
  /** The last message that was there before; what comes after it is news. */
  const seen = useRef<string>(undefined);
  useEffect(() => {
    if (atEnd.current) list.current?.scrollTo({ top: list.current.scrollHeight });
    if (last) setNews(`${last.author.name}: ${last.body ?? t`retracted`}`);
    const isNews = seen.current !== undefined && last?.id !== seen.current;
    if (isNews && last?.priority === 'FLASH' && last.author.id !== viewer.id) soundFlash();
    if (state.line === 'live') seen.current = last?.id ?? '';
    // A change of the last message, such as a pin, is no news.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [last?.id, mine.length, state.line]);

  // Other words are news: who confirmed the earlier ones has not confirmed these.
  const { edited } = state;
  useEffect(() => {
    if (!edited || edited.author.id === viewer.id) return;
    setNews(t`${edited.author.name} changed a message: ${edited.body ?? ''}`);
    if (edited.priority === 'FLASH') soundFlash();
  }, [edited, viewer.id, t]);

  useSoughtMessage(log, state.lines, state.hasOlder, atEnd);

  return (
    <section className="panel channel" aria-label={channel.name}>
      <div className="row">
        <h2 dir="auto">{channel.name}</h2>
        <p className="quiet" role="status">
          {state.line === 'live' && t`Live`}
          {state.line === 'connecting' &&
            (state.heardAt ? (
              <>
                <Trans>
                  Connecting again; what you see is of <Time at={state.heardAt} />.
                </Trans>
              </>
            ) : (
              t`Connecting…`
            ))}
        </p>
      </div>
      <p className="quiet">
        {channel.purpose}
        {channel.closedGroup && <> {t`Only some positions read this channel.`}</>}
      </p>
      {channel.kind === 'LOG' && (
        <ChronologyTools incidentId={incidentId} channelId={channel.id} exercise={channel.exercise} />
      )}
      {state.line === 'ended' && (
        <Notice type="warning">
          <Trans>Your access to this channel has ended.</Trans>
        </Notice>
      )}
      {state.error !== null && state.line !== 'ended' && (
        <Notice type="error">{messageOf(state.error)}</Notice>
      )}
      <ol
        className="messages"
        ref={list}
        tabIndex={0}
        aria-label={t`Messages of ${channel.name}`}
        onScroll={({ currentTarget: at }) => {
          atEnd.current = at.scrollHeight - at.scrollTop - at.clientHeight < 40;
        }}
      >
        {state.hasOlder && (
          <li className="messages__older">
            <Button type="button" outline onClick={() => void log.older()}>
              <Trans>Show earlier</Trans>
            </Button>
          </li>
        )}
        {state.line === 'live' && state.lines.length === 0 && mine.length === 0 && (
          <li className="quiet">
            <Trans>
              Nothing has been said here yet. Everybody who reads this channel sees what you send.
            </Trans>
          </li>
        )}
        {state.lines.map((line) => (
          <MessageItem
            key={line.id}
            line={line}
            exercise={channel.exercise}
            answered={line.replyToId ? state.lines.find(({ id }) => id === line.replyToId) : undefined}
            reply={channel.can.post ? () => setReplyTo(line) : undefined}
          />
        ))}
        {mine.map(({ input, state: sending, problem, writtenAt }) => (
          <li key={input.clientId} className="message message--unsent">
            <p className="message__head">
              <Time at={writtenAt} />{' '}
              <strong>
                {sending === 'sending' && t`Sending…`}
                {sending === 'waiting' && t`Not sent yet: it is sent when the portal can be reached.`}
                {sending === 'refused' && t`Not sent: ${errorText(problem ?? undefined, '')}`}
              </strong>
            </p>
            <p dir="auto" className="message__body">
              {input.body}
            </p>
            {sending === 'refused' && (
              <p className="row row--start">
                <Button type="button" unstyled onClick={() => messages.retry(input.clientId)}>
                  <Trans>Try again</Trans>
                </Button>
                <Button
                  type="button"
                  unstyled
                  className="danger"
                  onClick={() => messages.discard(input.clientId)}
                >
                  <Trans>Discard</Trans>
                </Button>
              </p>
            )}
          </li>
        ))}
      </ol>
      <p className="usa-sr-only" role="status" aria-live="polite">
        {news}
      </p>
      <p className="quiet typing">
        {typing.length > 0 &&
          plural(typing.length, {
            one: `${typing.slice(0, 3).join(', ')} is typing…`,
            other: `${typing.slice(0, 3).join(', ')} are typing…`,
          })}
      </p>
      {channel.can.post && state.line !== 'ended' && (
        <Composer
          key={channel.id}
          incidentId={incidentId}
          channel={channel}
          marking={marking}
          replyTo={replyTo}
          onReplied={() => setReplyTo(null)}
        />
      )}
      {!channel.can.post && (
        <p className="quiet">
          <Trans>You read this channel; nobody posts to it now.</Trans>
        </p>
      )}
    </section>
  );
}
