import { plural } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { useFormats } from '../../ui/format';
import { Notice } from '../../ui/notice';
import { messageOf } from '../../ui/problem';
import { useViewer } from '../identity';
import { usePresent, type Room } from '../rooms';
import type { Channel } from './channel';
import { ChannelHead } from './channel-head';
import type { Line } from './channel-log';
import { ChannelNews } from './channel-news';
import { Composer } from './composer';
import { useChannelTexts } from './labels';
import { MessageList } from './message-list';
import { useReadTo } from './messages-provider';
import { useChannelLog } from './use-channel-log';
import { useWritten } from './use-written';

interface Props {
  room: Room;
  channel: Channel;
  /** Shows the channels where there is no room for them beside. */
  onList: () => void;
}

/** A channel: its messages as they come, those that are not sent yet, and where one writes. */
export function ChannelPanel({ room, channel, onList }: Props) {
  const { name } = useChannelTexts(channel);
  const { log, state } = useChannelLog(channel.id);
  const written = useWritten(channel.id, log, state.lines);
  const [replyTo, setReplyTo] = useState<Line | null>(null);
  const { markRead } = useReadTo();
  const { post } = channel.can;
  useEffect(() => {
    const mark = () => {
      if (state.line === 'live') markRead(channel.id, state.head);
    };
    mark();
    document.addEventListener('visibilitychange', mark);
    return () => document.removeEventListener('visibilitychange', mark);
  }, [markRead, channel.id, state.line, state.head]);
  return (
    <section className="channel" aria-label={name}>
      <ChannelHead channel={channel} state={state} onList={onList} />
      <ChannelProblem state={state} />
      <MessageList
        log={log}
        state={state}
        name={name}
        exercise={channel.exercise}
        written={written}
        onReply={post ? setReplyTo : undefined}
      />
      <ChannelNews state={state} />
      <Typing channelId={channel.id} />
      {post && state.line !== 'ended' && (
        <Composer room={room} channel={channel} replyTo={replyTo} onReplied={() => setReplyTo(null)} />
      )}
      {!post && (
        <p className="quiet channel__closed">
          <Trans>You read this channel; nobody posts to it now.</Trans>
        </p>
      )}
    </section>
  );
}

function ChannelProblem({ state: { line, error } }: { state: { line: string; error: unknown } }) {
  if (line === 'ended')
    return (
      <Notice type="warning" slim>
        <Trans>Your access to this channel has ended.</Trans>
      </Notice>
    );
  return error === null ? null : (
    <Notice type="error" slim>
      {messageOf(error)}
    </Notice>
  );
}

function Typing({ channelId }: { channelId: string }) {
  const { list } = useFormats();
  const viewer = useViewer();
  const typing = usePresent()
    .filter(({ typingIn, person }) => typingIn === channelId && person.id !== viewer.id)
    .map(({ person }) => person.name);
  const names = list(typing.slice(0, 3));
  return (
    <p className="quiet typing">
      {typing.length > 0 &&
        plural(typing.length, { one: `${names} is typing…`, other: `${names} are typing…` })}
    </p>
  );
}
