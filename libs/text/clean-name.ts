/** What nobody sees: controls, spaces, what Unicode says to show nothing for, and the blank of braille. */
const UNSEEN = /[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/gu;
/** Turns the direction of what follows, and so makes a name look like another (UAX 9; CVE-2021-42574). */
const BIDIRECTIONAL = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]/u;
/** Joiners and tags that words and pictures need stay: between letters of scripts that join, within an emoji, behind a flag. */
const NEEDED = [
  /(?<=(?![\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Hani}])[\p{L}\p{M}])[\u200c\u200d](?=(?![\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Hani}])[\p{L}\p{M}])/u,
  /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d(?=\p{Extended_Pictographic})/u,
  /(?<=\u{1f3f4}[\u{e0020}-\u{e007f}]*)[\u{e0020}-\u{e007f}]/u,
];
const FORMAT = new RegExp(
  String.raw`${NEEDED.map(({ source }) => `(${source})`).join('|')}|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]`,
  'gu',
);

/** How many characters of a text can be seen. */
export function seen(text: string): number {
  return [...text.replace(UNSEEN, '')].length;
}

/** Whether something stands in a text that would make it look like another, or that no line has. */
export function isDisguised(text: string): boolean {
  return BIDIRECTIONAL.test(text) || CONTROL.test(text);
}

/** A name that comes from elsewhere, as it is seen: composed, without controls and without format characters that nothing needs. */
export function cleanName(text: string): string {
  return text
    .normalize('NFC')
    .replace(FORMAT, (found, ...needed: unknown[]) =>
      needed.slice(0, NEEDED.length).some((one) => one !== undefined) ? found : '',
    )
    .trim();
}
