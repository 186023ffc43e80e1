import { Label, Select } from '@trussworks/react-uswds';

interface Props<Value extends string> {
  name: string;
  label: string;
  options: readonly (readonly [value: Value, text: string])[];
  value?: Value;
  defaultValue?: Value;
  onChange?: (value: Value) => void;
  /** Its label is for those who listen: to the eye the value says what it is. */
  compact?: boolean;
  /** The keys that lead here. */
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
  return (
    <div>
      <Label htmlFor={name} className={compact ? 'usa-sr-only' : undefined}>
        {label}
      </Label>
      <Select
        id={name}
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
