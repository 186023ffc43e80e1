import { useFormats, zulu } from './format';

interface Props {
  at: string;
  /** Only the time of day, where the day stands above. */
  short?: boolean;
}

export function Time({ at, short = false }: Props) {
  const { time, timeOfDay } = useFormats();
  return (
    <time dateTime={at} title={zulu(at)}>
      {short ? timeOfDay(at) : time(at)}
    </time>
  );
}
