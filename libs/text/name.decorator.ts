import { Transform, type TransformFnParams } from 'class-transformer';
import { Length, ValidateBy } from 'class-validator';
import { isDisguised, seen } from './clean-name.js';

/**
 * A name or a title that people read: composed and trimmed, of so many characters, one of which at least is seen, and without what
 * makes it look like another. Refused by the rule of its length or by `isName`.
 */
export function Name(least: number, most: number): PropertyDecorator {
  const rules = [
    Transform(({ value }: TransformFnParams) => composed(value)),
    Length(least, most),
    ValidateBy({
      name: 'isName',
      validator: {
        validate: (value) => typeof value !== 'string' || (seen(value) > 0 && !isDisguised(value)),
      },
    }),
  ];
  return (target, property) => {
    for (const rule of rules) rule(target, property);
  };
}

function composed(value: unknown): unknown {
  return typeof value === 'string' ? value.normalize('NFC').trim() : value;
}
