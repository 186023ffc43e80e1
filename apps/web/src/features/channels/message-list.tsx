import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@trussworks/react-uswds';
import { Fragment, useMemo } from 'react';
import { useFormats } from '../../ui/format';
import type { ChannelLog, Line, LogState } from './channel-log';
import { goesOn } from './goes-on';
import { MessageItem } from './message-item';
import type { Unsent } from './unsent';
import { UnsentItem } from './unsent-item';
import { usePlace } from './use-place';
import { useNewBelow } from './use-new-below';

interface Props {
  log: ChannelLog;
  state: LogState;
  name: string;
  exercise: boolean;
  /** What the viewer has written and what has not arrived. */
  written: readonly Unsent[];
  onReply: ((line: Line) => void) | undefined;
}

/** The messages of a channel, day by day, as they come. */
export function MessageList({ log, state, name, exercise, written, onReply }: Props) {
  const { t } = useLingui();
  const { lines, hasOlder, line: connection } = state;
  const { list, atEnd, asking, older, toEnd, onScroll } = usePlace(log, state, written.length);
  const below = useNewBelow(state, atEnd);
  return (
    <div className="messages__frame">
      <ol
        className="messages"
        ref={list}
        tabIndex={0}
        aria-label={t`Messages of ${name}`}
        onScroll={onScroll}
      >
        {hasOlder && (
          <li className="messages__older">
            <Button type="button" unstyled disabled={asking} onClick={older}>
              {asking ? t`Loading…` : t`Show earlier`}
            </Button>
          </li>
        )}
        {connection === 'live' && lines.length === 0 && written.length === 0 && (
          <li className="quiet messages__none">
            <Trans>
              Nothing has been said here yet. Everybody who reads this channel sees what you send.
            </Trans>
          </li>
        )}
        <Days lines={lines} exercise={exercise} onReply={onReply} />
        {written.map((item) => (
          <UnsentItem key={item.input.clientId} item={item} />
        ))}
      </ol>
      {below > 0 && (
        <Button type="button" className="messages__below" onClick={toEnd}>
          {plural(below, { one: '# new message below', other: '# new messages below' })}
        </Button>
      )}
    </div>
  );
}

function Days({
  lines,
  exercise,
  onReply,
}: Pick<Props, 'exercise' | 'onReply'> & { lines: readonly Line[] }) {
  const { day } = useFormats();
  const byId = useMemo(() => new Map(lines.map((line) => [line.id, line])), [lines]);
  const days = useMemo(() => lines.map(({ createdAt }) => day(createdAt)), [lines, day]);
  return lines.map((line, index) => {
    const isNewDay = days[index] !== days[index - 1];
    return (
      <Fragment key={line.id}>
        {isNewDay && <li className="messages__day">{days[index]}</li>}
        <MessageItem
          line={line}
          exercise={exercise}
          answered={line.replyToId ? byId.get(line.replyToId) : undefined}
          goesOn={!isNewDay && goesOn(line, lines[index - 1])}
          onReply={onReply}
        />
      </Fragment>
    );
  });
}
