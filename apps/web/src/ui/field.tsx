import { TextInput } from '@trussworks/react-uswds';
import type { ComponentProps } from 'react';
import { Label } from './label';

type Props = Omit<ComponentProps<typeof TextInput>, 'id' | 'type'> & {
  name: string;
  label: string;
  hint?: string;
  type?: ComponentProps<typeof TextInput>['type'];
};

/** A labelled line of text. */
export function Field({ name, label, hint, type = 'text', ...rest }: Props) {
  return (
    <>
      <Label htmlFor={name} hint={hint}>
        {label}
      </Label>
      <TextInput id={name} name={name} type={type} dir="auto" {...rest} />
    </>
  );
}
