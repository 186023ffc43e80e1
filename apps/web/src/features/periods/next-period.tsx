import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@apollo/client/react';
import { Button, Label, Textarea } from '@trussworks/react-uswds';
import { useState } from 'react';
import { graphql } from '../../graphql';
import { Choice } from '../../ui/choice';
import { Problem } from '../../ui/problem';
import { onSubmit } from '../../ui/submit';
import { Time } from '../../ui/time';
import { useFormats } from '../../ui/format';

const ADD_PERIOD = graphql(/* GraphQL */ `
  mutation AddOperationalPeriod($input: AddOperationalPeriodInput!) {
    addOperationalPeriod(input: $input) {
      id
    }
  }
`);

interface Props {
  incidentId: string;
  /** When the last one ends, if there is one. */
  end: string | null;
  onSet: () => void;
}

/** Sets the next operational period; it begins when the last one ends. */
export function NextPeriod({ incidentId, end, onSet }: Props) {
  const { t } = useLingui();
  const { hours } = useFormats();
  const [open, setOpen] = useState(false);
  const [add, { error, loading }] = useMutation(ADD_PERIOD);
  const submit = onSubmit(async ({ length = '12', objectives = '' }) => {
    const from = new Date(Math.max(Date.now(), end ? Date.parse(end) : 0));
    const startsAt = from.toISOString();
    const endsAt = new Date(from.getTime() + Number(length) * 3_600_000).toISOString();
    const input = { incidentId, startsAt, endsAt, objectives };
    const added = await add({ variables: { input } }).catch(() => null);
    if (!added?.data) return;
    setOpen(false);
    onSet();
  });
  if (!open)
    return (
      <Button type="button" outline onClick={() => setOpen(true)}>
        <Trans>Set the next operational period</Trans>
      </Button>
    );
  return (
    <form onSubmit={submit}>
      {error && <Problem error={error} />}
      <p>
        {end && Date.parse(end) > Date.now() ? (
          <Trans>
            It begins <Time at={end} />, when the last one ends.
          </Trans>
        ) : (
          <Trans>It begins now.</Trans>
        )}
      </p>
      <Choice
        name="length"
        label={t`Duration`}
        options={['4', '8', '12', '24'].map((n) => [n, hours(Number(n))] as const)}
        defaultValue="12"
      />
      <Label htmlFor="objectives">
        <Trans>Objectives</Trans>
      </Label>
      <Textarea id="objectives" name="objectives" maxLength={5000} rows={4} />
      <p className="row row--start">
        <Button type="submit" disabled={loading}>
          <Trans>Set</Trans>
        </Button>
        <Button type="button" unstyled onClick={() => setOpen(false)}>
          <Trans>Cancel</Trans>
        </Button>
      </p>
    </form>
  );
}
