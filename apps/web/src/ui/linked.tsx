import { linkifyit, type Match } from 'linkify-it';

/** Only what is written as an address: of indicators that are passed on by name nobody wants to make a way to them. */
const addresses = linkifyit({ fuzzyLink: false, fuzzyEmail: false, urlAuth: true })
  .add('ftp:', null)
  .add('//', null);

/** A text that people wrote; the addresses in it are links, each with its host where the text hides it. */
export function Linked({ text }: { text: string }) {
  const found = addresses.match(text) ?? [];
  return found.length === 0 ? (
    text
  ) : (
    <>
      {found.map((match, index) => (
        <span key={match.index}>
          {text.slice(found[index - 1]?.lastIndex ?? 0, match.index)}
          <Address match={match} />
        </span>
      ))}
      {text.slice(found.at(-1)!.lastIndex)}
    </>
  );
}

function Address({ match: { url, text } }: { match: Match }) {
  if (!URL.canParse(url)) return text;
  const { host, protocol } = new URL(url);
  const isPlain = text.toLowerCase().startsWith(`${protocol}//${host}`);
  return (
    <bdi>
      <a href={url} rel="noopener noreferrer nofollow" target="_blank">
        {text}
      </a>
      {!isPlain && host && <span className="quiet"> ({host})</span>}
    </bdi>
  );
}
