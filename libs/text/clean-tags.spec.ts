import { cleanTags, folded } from './clean-tags.js';

test.each([
  [['Port Security', 'port security', 'PORT  SECURITY'], ['Port Security']],
  [['caf\u00e9', 'cafe\u0301', 'Cafe'], ['caf\u00e9']],
  [[' flood ', 'flood\u200b', 'Flood\u00ad'], ['flood']],
  [['الميناء', 'الـميناء'], ['الميناء']],
  [['上海', '上海 '], ['上海']],
  [
    ['Ransomware', 'Ransom'],
    ['Ransomware', 'Ransom'],
  ],
  [['a\u202eb'], ['ab']],
])('%j are %j', (given, kept) => {
  expect(cleanTags(given)).toEqual(kept);
});

test.each([
  ['Zürich', 'zurich'],
  ['ＣＡＦＥ', 'cafe'],
  ['General', 'GENERAL'],
])('%s is compared as %s', (one, other) => {
  expect(folded(one)).toBe(folded(other));
});
