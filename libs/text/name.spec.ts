import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { Name } from './name.decorator.js';

class Input {
  @Name(2, 10) name: string;
}

/** The name as it is kept, or the rules that refuse it. */
function given(name: unknown): unknown {
  const input = plainToInstance(Input, { name });
  const [error] = validateSync(input);
  return error ? Object.keys(error.constraints ?? {}) : input.name;
}

test.each([
  [' Storm ', 'Storm'],
  ['Zu\u0308rich', 'Zürich'],
  ['👩‍🚒 1', '👩‍🚒 1'],
  ['می\u200cخواهم', 'می\u200cخواهم'],
])('%j is kept as %j', (name, kept) => {
  expect(given(name)).toBe(kept);
});

test.each([
  ['\u200b\u200b\u200b', ['isName']],
  ['\u3164\u3164', ['isName']],
  ['\u202efdp.exe', ['isName']],
  ['a\nb', ['isName']],
  ['   ', ['isName', 'isLength']],
  ['a', ['isLength']],
  ['a'.repeat(11), ['isLength']],
  [7, ['isLength']],
  [null, ['isLength']],
])('%j is refused', (name, rules) => {
  expect((given(name) as string[]).sort()).toEqual([...rules].sort());
});
