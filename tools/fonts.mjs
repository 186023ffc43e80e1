// Makes the fonts that PDFs are set in (dist/fonts) of Noto's packages, and a list of what they have letters for. Chinese, Japanese
// and Korean come in parts, compressed and with an axis for their weight; the setter takes neither, so their weight is pinned.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import subsetFont from 'subset-font';

const TARGET = 'dist/fonts';
const WHOLE = {
  'noto-sans': ['400Regular', '700Bold'],
  'noto-sans-arabic': ['400Regular', '700Bold'],
  'noto-sans-hebrew': ['400Regular', '700Bold'],
  'noto-sans-ethiopic': ['400Regular'],
  'noto-sans-thai': ['400Regular'],
  'noto-sans-math': ['400Regular'],
  'noto-sans-symbols': ['400Regular'],
  'noto-sans-symbols-2': ['400Regular'],
  'noto-emoji': ['400Regular'],
};
const IN_PARTS = ['noto-sans-sc', 'noto-sans-kr'];

const folderOf = (name) => dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
const covered = new Set();

function cover(bytes) {
  const { characterSet } = fontkit.create(bytes);
  for (const point of characterSet) covered.add(point);
  return characterSet;
}

function copyWhole(name, weight) {
  const folder = join(folderOf(`@expo-google-fonts/${name}`), weight);
  for (const file of readdirSync(folder).filter((one) => one.endsWith('.ttf'))) {
    cover(readFileSync(join(folder, file)));
    copyFileSync(join(folder, file), join(TARGET, file));
  }
}

async function pin(name, file) {
  const bytes = readFileSync(join(folderOf(`@fontsource-variable/${name}`), 'files', file));
  const text = cover(bytes)
    .map((point) => String.fromCodePoint(point))
    .join('');
  const pinned = await subsetFont(bytes, text, { targetFormat: 'truetype', variationAxes: { wght: 400 } });
  writeFileSync(join(TARGET, file.replace('.woff2', '.ttf')), pinned);
}

/** Points that follow one another, as [first, last]. */
function ranges(points) {
  const found = [];
  for (const point of [...points].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last?.[1] === point - 1) last[1] = point;
    else found.push([point, point]);
  }
  return found;
}

mkdirSync(TARGET, { recursive: true });
for (const [name, weights] of Object.entries(WHOLE)) for (const weight of weights) copyWhole(name, weight);
for (const name of IN_PARTS)
  for (const file of readdirSync(join(folderOf(`@fontsource-variable/${name}`), 'files')))
    if (file.endsWith('-wght-normal.woff2')) await pin(name, file);
// The license travels with the fonts, and is the same of all.
copyFileSync(join(folderOf('@expo-google-fonts/noto-sans'), 'LICENSE_FONT'), join(TARGET, 'OFL.txt'));
writeFileSync(join(TARGET, 'coverage.json'), JSON.stringify(ranges(covered)));
