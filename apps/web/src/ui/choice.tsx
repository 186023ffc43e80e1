import { Label, Select } from '@trussworks/react-uswds';
import { useId } from 'react';

interface Props<Value extends string> {
  name: string;
  label: string;
  options: readonly (readonly [value: Value, text: string])[];
  value?: Value;
  defaultValue?: Value;
  onChange?: (value: Value) => void;
  /** Its label is for those who listen: to the eye the value says what it is. */
  compact?: boolean;
  /** The keys that lead here: by the name, of which there is one then. */
  keys?: string;
}

/** A labelled choice of one. */
export function Choice<Value extends string>({
  name,
  label,
  options,
  value,
  defaultValue,
  onChange,
  compact = false,
  keys,
}: Props<Value>) {
  const own = useId();
  const id = keys ? name : own;
  return (
    <div>
      <Label htmlFor={id} className={compact ? 'usa-sr-only' : undefined}>
        {label}
      </Label>
      <Select
        id={id}
        name={name}
        title={compact ? [label, keys].filter(Boolean).join(' · ') : undefined}
        aria-keyshortcuts={keys}
        className={compact ? 'choice--compact' : undefined}
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
