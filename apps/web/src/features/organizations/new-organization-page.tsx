import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@trussworks/react-uswds';
import { useNavigate } from 'react-router';
import { graphql } from '../../graphql';
import type { OrganizationKind } from '../../graphql/graphql';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { useChoices } from '../../ui/labels';
import { Page } from '../../ui/page';
import { Problem } from '../../ui/problem';
import { onSubmit } from '../../ui/submit';
import { ORGANIZATION_KINDS } from './labels';
import { OrganizationFields, organizationValues } from './organization-fields';

const CREATE = graphql(/* GraphQL */ `
  mutation CreateOrganization($input: CreateOrganizationInput!) {
    createOrganization(input: $input) {
      id
    }
  }
`);
const SLUG = '[a-z0-9](-?[a-z0-9]){1,39}';
const COUNTRY = '[A-Za-z]{3}';
/** There is one operator already. */
const KINDS = (Object.keys(ORGANIZATION_KINDS) as OrganizationKind[]).filter((kind) => kind !== 'OPERATOR');

/** Registers a partner; how its people sign in is the next step, on its own page. */
export default function NewOrganizationPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const kinds = useChoices(ORGANIZATION_KINDS, KINDS);
  const [create, { error, loading }] = useMutation(CREATE);
  const submit = onSubmit(async ({ slug = '', kind, country = '', ...values }) => {
    const input = {
      ...organizationValues(values),
      slug: slug.trim(),
      kind: kind as OrganizationKind,
      country: country.trim().toUpperCase(),
    };
    const { data } = (await create({ variables: { input } }).catch(() => null)) ?? {};
    if (data) void navigate(`/organizations/${data.createOrganization.id}`);
  });
  return (
    <Page title={t`Register an organization`}>
      <div className="panel panel--narrow">
        <h1>
          <Trans>Register an organization</Trans>
        </h1>
        <p>
          <Trans>
            Then, on its page, you say how its people sign in, and make one of them its administrator.
          </Trans>
        </p>
        {error && <Problem error={error} />}
        <form onSubmit={submit}>
          <OrganizationFields />
          <Field
            name="slug"
            label={t`Name for links`}
            hint={t`small letters, digits, hyphens`}
            required
            pattern={SLUG}
          />
          <Choice name="kind" label={t`Kind`} options={kinds} />
          <Field
            name="country"
            label={t`Country`}
            hint={t`three letters, such as USA, FRA, MEX`}
            required
            pattern={COUNTRY}
            maxLength={3}
          />
          <Button type="submit" disabled={loading}>
            {loading ? t`Saving…` : t`Register`}
          </Button>
        </form>
      </div>
    </Page>
  );
}
