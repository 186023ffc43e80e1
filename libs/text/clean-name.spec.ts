import { cleanName, isDisguised, seen } from './clean-name.js';

test.each([
  ['a space', '  '],
  ['no-break and ideographic spaces', '\u00a0\u3000\u202f'],
  ['nothing of no width', '\u200b\u2060\ufeff\u00ad'],
  ['joiners', '\u200c\u200d'],
  ['fillers of Hangul', '\u3164\u115f\u1160\uffa0'],
  ['the blank of braille', '\u2800'],
  ['variation selectors', '\ufe0f\u{e0100}'],
  ['tags', '\u{e0041}\u{e007f}'],
  ['vowels of Khmer that are not shown', '\u17b4\u17b5'],
])('%s is empty to the eye', (_what, text) => {
  expect(seen(text)).toBe(0);
  expect(seen(`${text}a${text}`)).toBe(1);
});

test.each(['上海', 'Ñandú', 'नमस्ते', '👩‍🚒', 'ok'])('%s is seen', (text) => {
  expect(seen(text)).toBeGreaterThan(0);
});

test.each(['\u202efdp.exe', 'a\u2066b', 'a\u200fb', 'a\u061cb', 'a\nb', 'a\u0000b', 'a\u2028b', 'a\u0085b'])(
  '%j is disguised',
  (text) => {
    expect(isDisguised(text)).toBe(true);
  },
);

test.each(['Zürich', 'می\u200cخواهم', 'ක්\u200dෂ', '👨‍👩‍👧', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'الميناء', 'שלום'])(
  '%s is not, and stays as it is',
  (text) => {
    expect(isDisguised(text)).toBe(false);
    expect(cleanName(text)).toBe(text);
  },
);

test.each([
  ['cafe\u0301', 'café'],
  ['\u202efdp.exe', 'fdp.exe'],
  ['ad\u200cmin', 'admin'],
  ['ад\u200dмин', 'админ'],
  ['a\u200db', 'ab'],
  ['1\u200d2', '12'],
  ['soft\u00adware', 'software'],
  ['\ufeffreport', 'report'],
  ['zero\u200bwidth', 'zerowidth'],
  [' a\r\nb ', 'ab'],
  ['a\u{e0041}', 'a'],
  ['\u200d👩', '👩'],
])('%j becomes %j', (given, clean) => {
  expect(cleanName(given)).toBe(clean);
});
