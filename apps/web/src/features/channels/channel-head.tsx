import { Trans, useLingui } from '@lingui/react/macro';
import { Time } from '../../ui/time';
import type { Channel } from './channel';
import type { LogState } from './channel-log';
import { ChronologyTools } from './chronology-tools';
import { CloseChannel } from './close-channel';
import { useChannelTexts } from './labels';

interface Props {
  channel: Channel;
  state: LogState;
  onList: () => void;
}

/** Which channel it is, whether it is live, and what can be done with it. */
export function ChannelHead({ channel, state, onList }: Props) {
  const { t } = useLingui();
  const { name, purpose } = useChannelTexts(channel);
  return (
    <div className="channel__head">
      <h2 dir="auto">{name}</h2>
      <button type="button" className="channel__list" onClick={onList}>
        <Trans>Channels</Trans>
      </button>
      <p className="quiet channel__purpose">
        <bdi>{purpose}</bdi>
        {channel.closedGroup && <> {t`Only some positions read this channel.`}</>}
      </p>
      {channel.can.close && <CloseChannel channel={channel} />}
      {channel.kind === 'LOG' && <ChronologyTools channel={channel} />}
      <p className="quiet channel__line" role="status">
        {state.line === 'live' && t`Live`}
        {state.line === 'connecting' &&
          (state.heardAt ? (
            <Trans>
              Connecting again; what you see is of <Time at={state.heardAt} />.
            </Trans>
          ) : (
            t`Connecting…`
          ))}
      </p>
    </div>
  );
}
