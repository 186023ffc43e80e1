import { Label, Select } from '@trussworks/react-uswds';

interface Props<Value extends string> {
  name: string;
  label: string;
  options: readonly (readonly [value: Value, text: string])[];
  value?: Value;
  defaultValue?: Value;
  onChange?: (value: Value) => void;
}

/** A labelled choice of one. */
export function Choice<Value extends string>({
  name,
  label,
  options,
  value,
  defaultValue,
  onChange,
}: Props<Value>) {
  return (
    <div>
      <Label htmlFor={name}>{label}</Label>
      <Select
        id={name}
        name={name}
        value={value}
        defaultValue={defaultValue}
        onChange={(event) => onChange?.(event.target.value as Value)}
      >
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </Select>
    </div>
  );
}
