import { markingOf } from './marking.js';

const whole = { tlp: 'TLP:AMBER', cui: null };
test.each([
  [[], 'TLP:AMBER', null],
  [[{ tlp: 'TLP:GREEN', cui: null }], 'TLP:AMBER', null],
  [
    [
      { tlp: 'TLP:RED', cui: null },
      { tlp: 'TLP:AMBER+STRICT', cui: null },
    ],
    'TLP:RED',
    null,
  ],
  [[{ tlp: 'TLP:AMBER', cui: 'CUI//LEI//NOFORN' }], 'TLP:AMBER', 'CUI'],
])('what tells of %j is marked %s %s', (parts, tlp, cui) => {
  expect(markingOf(whole, parts)).toEqual({ tlp, cui });
});
