import { useLingui } from '@lingui/react/macro';
import { Checkbox } from '@trussworks/react-uswds';
import { useId } from 'react';
import type { NippSector } from '../../graphql/graphql';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { useChoices } from '../../ui/labels';
import { NIPP_SECTORS } from './labels';

interface Values {
  name: string;
  shortName: string;
  region: string | null;
  nippSector: NippSector | null;
  listed: boolean;
}

/** What can be changed of an organization. */
export function OrganizationFields({ values }: { values?: Values }) {
  const { t } = useLingui();
  const sectors = useChoices(NIPP_SECTORS);
  const id = useId();
  return (
    <>
      <Field name="name" label={t`Name`} required minLength={2} maxLength={200} defaultValue={values?.name} />
      <Field
        name="shortName"
        label={t`Short name`}
        hint={t`for tables and badges`}
        required
        minLength={2}
        maxLength={40}
        defaultValue={values?.shortName}
      />
      <Field
        name="region"
        label={t`State or region`}
        hint={t`if it has one`}
        minLength={2}
        maxLength={60}
        defaultValue={values?.region ?? ''}
      />
      <Choice<NippSector | ''>
        name="nippSector"
        label={t`Sector`}
        options={[['', t`None`], ...sectors]}
        defaultValue={values?.nippSector ?? ''}
      />
      <Checkbox
        id={id}
        name="listed"
        value="yes"
        label={t`Other organizations see it in the directory`}
        defaultChecked={values?.listed ?? true}
      />
    </>
  );
}

export function organizationValues({
  name = '',
  shortName = '',
  region,
  nippSector,
  listed,
}: Record<string, string>) {
  return {
    name,
    shortName,
    region: region || null,
    nippSector: (nippSector || null) as NippSector | null,
    listed: listed !== undefined,
  };
}
