import { useFormats, zulu } from './format';

export function Time({ at }: { at: string }) {
  const { time } = useFormats();
  return (
    <time dateTime={at} title={zulu(at)}>
      {time(at)}
    </time>
  );
}
