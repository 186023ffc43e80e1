import { localTime, zulu } from './format';

export function Time({ at }: { at: string }) {
  return (
    <time dateTime={at} title={zulu(at)}>
      {localTime(at)}
    </time>
  );
}
