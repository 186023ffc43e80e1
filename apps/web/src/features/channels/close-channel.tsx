import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { graphql } from '../../graphql';
import { AskFirst } from '../../ui/ask-first';
import { CHANNELS, type Channel } from './channel';

const CLOSE = graphql(/* GraphQL */ `
  mutation CloseChannel($id: ID!) {
    closeChannel(id: $id) {
      id
      closedAt
    }
  }
`);

/** Ends a channel for good; what was said in it stays. */
export function CloseChannel({ channel }: { channel: Channel }) {
  const { t } = useLingui();
  const [close] = useMutation(CLOSE, { variables: { id: channel.id }, refetchQueries: [CHANNELS] });
  return (
    <AskFirst
      unstyled
      text={t`Close channel`}
      title={t`Close “${channel.name}”?`}
      confirm={t`Close channel`}
      act={close}
    >
      <p>
        <Trans>
          Nobody can post to it any more, and it can’t be opened again. What was said stays to be read.
        </Trans>
      </p>
    </AskFirst>
  );
}
