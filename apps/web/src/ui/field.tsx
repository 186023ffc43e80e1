import { TextInput } from '@trussworks/react-uswds';
import { useId, type ComponentProps } from 'react';
import { Label } from './label';

type Props = Omit<ComponentProps<typeof TextInput>, 'id' | 'type'> & {
  name: string;
  label: string;
  hint?: string;
  type?: ComponentProps<typeof TextInput>['type'];
};

/** A labelled line of text. Two forms on a page may ask for the same. */
export function Field({ name, label, hint, type = 'text', ...rest }: Props) {
  const id = useId();
  return (
    <>
      <Label htmlFor={id} hint={hint}>
        {label}
      </Label>
      <TextInput id={id} name={name} type={type} dir="auto" {...rest} />
    </>
  );
}
