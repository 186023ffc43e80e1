import { Trans, useLingui } from '@lingui/react/macro';
import { Tag } from '@trussworks/react-uswds';
import { memo, useState, type MouseEvent } from 'react';
import { Link } from 'react-router';
import { Linked } from '../../ui/linked';
import { Problem } from '../../ui/problem';
import { Acknowledgement } from './acknowledgement';
import type { Line } from './channel-log';
import { EditForm } from './edit-form';
import { MessageDetail } from './message-detail';
import { MessageHead } from './message-head';
import { MessageTools } from './message-tools';
import { RetractForm } from './retract-form';
import { useMessageActions } from './use-message-actions';

interface Props {
  line: Line;
  exercise: boolean;
  answered: Line | undefined;
  /** It goes on with what the same author has just said: who and when stand above. */
  goesOn?: boolean;
  onReply: ((line: Line) => void) | undefined;
}

/** A message; what one may do with it is shown by pointing at it, by focus or by a tap. */
export const MessageItem = memo(function MessageItem({ line, exercise, answered, goesOn, onReply }: Props) {
  const { t } = useLingui();
  const actions = useMessageActions(line);
  const [touched, setTouched] = useState(false);
  const retracted = line.retractedAt !== null;
  const touch = ({ nativeEvent, target }: MouseEvent) => {
    const onControl = target instanceof Element && target.closest('a, button, form');
    if (!onControl && nativeEvent instanceof PointerEvent && nativeEvent.pointerType === 'touch')
      setTouched(!touched);
  };
  return (
    <li
      className={`message message--${line.priority.toLowerCase()} ${touched ? 'message--touched' : ''}`}
      id={`message-${line.id}`}
      onClick={touch}
    >
      <MessageHead line={line} exercise={exercise} hidden={goesOn} />
      {answered && (
        <p className="quiet message__answered">
          <Trans>
            In answer to {answered.author.name}: {answered.body?.slice(0, 120) ?? t`a retracted message`}
          </Trans>
        </p>
      )}
      {line.mentions.length > 0 && (
        <p className="message__mentions">
          {line.mentions.map(({ id, name }) => (
            <Tag key={id}>@{name}</Tag>
          ))}
        </p>
      )}
      {actions.doing === 'edit' ? (
        <EditForm line={line} onSave={actions.save} onCancel={actions.done} />
      ) : (
        <p dir="auto" className={`message__body ${retracted ? 'quiet' : ''}`}>
          {line.body === null ? t`Retracted.` : <Linked text={line.body} />}
        </p>
      )}
      <Attachments of={line.attachments} />
      {actions.error !== null && <Problem error={actions.error} />}
      {actions.doing === 'retract' && <RetractForm line={line} done={actions.done} />}
      {line.priority === 'FLASH' && !retracted && <Acknowledgement line={line} actions={actions} />}
      {!retracted && <MessageTools line={line} actions={actions} onReply={onReply} />}
      {actions.detail && <MessageDetail line={line} detail={actions.detail} actions={actions} />}
    </li>
  );
});

function Attachments({ of }: { of: Line['attachments'] }) {
  if (of.length === 0) return null;
  return (
    <ul className="usa-list message__attachments">
      {of.map(({ id, title }) => (
        <li key={id}>
          {title ? (
            <Link to={`/documents/${id}`}>{title}</Link>
          ) : (
            <span className="quiet">
              <Trans>An erased document</Trans>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
