import { Trans } from '@lingui/react/macro';
import { useMutation } from '@apollo/client/react';
import { Button, Label, TextInput } from '@trussworks/react-uswds';
import { graphql } from '../../graphql';
import { Problem } from '../../ui/problem';
import { onSubmit } from '../../ui/submit';

const CREATE = graphql(/* GraphQL */ `
  mutation CreateChannel($input: CreateChannelInput!) {
    createChannel(input: $input) {
      id
    }
  }
`);

export function NewChannelForm({ incidentId, made }: { incidentId: string; made: (id: string) => void }) {
  const [create, { error, loading }] = useMutation(CREATE);
  const submit = onSubmit(async ({ name = '' }) => {
    const { data } = (await create({ variables: { input: { incidentId, name } } }).catch(() => null)) ?? {};
    if (data) made(data.createChannel.id);
  });
  return (
    <form onSubmit={submit}>
      {error && <Problem error={error} />}
      <Label htmlFor="channel-name">
        <Trans>Name</Trans>
      </Label>
      <TextInput id="channel-name" name="name" type="text" required minLength={2} maxLength={80} />
      <Button type="submit" disabled={loading}>
        <Trans>Make channel</Trans>
      </Button>
    </form>
  );
}
