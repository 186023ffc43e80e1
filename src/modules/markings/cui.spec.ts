import { CUI_BANNER } from './cui.js';

// The examples of the standard.
test.each([
  'CUI',
  'CONTROLLED',
  'CUI//SP-CHRI/SP-PCII/INV/LEI//FED ONLY',
  'CUI//LEI//NOFORN',
  'CUI//EMGT//REL TO USA, CAN, GBR',
])('%s is a banner', (banner) => {
  expect(CUI_BANNER.test(banner)).toBe(true);
});

test.each(['', 'FOUO', 'cui', 'CUI/LEI', 'CUI//', 'CUI//LEI//', 'CUI//LEI\n', 'CUI//<b>', 'SECRET'])(
  '%j is none',
  (text) => {
    expect(CUI_BANNER.test(text)).toBe(false);
  },
);
