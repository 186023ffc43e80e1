import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';

/** What the values of an enumeration of the schema are called. */
export type Labels<Value extends string> = Readonly<Record<Value, MessageDescriptor>>;

/** Values with their names, as a choice shows them; all of them where none are given. */
export function useChoices<Value extends string>(
  labels: Labels<Value>,
  values: readonly Value[] = Object.keys(labels) as Value[],
): (readonly [Value, string])[] {
  const { t } = useLingui();
  return values.map((value) => [value, t(labels[value])] as const);
}
