import { foldedWords } from './fold';

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** Written without spaces between words: any part of them may be what was sought. */
const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

interface Props {
  text: string;
  /** What was sought. */
  sought: string;
  /** About so many letters around the first word that is found; all of the text without it. */
  around?: number;
}

/** A text with the words that were sought marked, as the portal compares them: without case, accents and marks. */
export function Highlighted({ text, sought, around }: Props) {
  const words = foldedWords(sought);
  const fits = (word: string) => {
    const folded = foldedWords(word).join('');
    return words.some((one) => folded.startsWith(one) || (SPACELESS.test(one) && folded.includes(one)));
  };
  const found = [...text.matchAll(WORD)].filter(([word]) => fits(word));
  const begin = around && text.length > around ? Math.max(0, (found[0]?.index ?? 0) - around / 3) : 0;
  const end = around ? Math.min(text.length, begin + around) : text.length;
  const marked = found.filter(({ index, 0: word }) => index >= begin && index + word.length <= end);
  let at = begin;
  const pieces = marked.flatMap(({ index, 0: word }) => {
    const before = text.slice(at, index);
    at = index + word.length;
    return [before, <mark key={index}>{word}</mark>];
  });
  return (
    <>
      {begin > 0 && '…'}
      {pieces}
      {text.slice(at, end)}
      {end < text.length && '…'}
    </>
  );
}
