import { Button } from '@trussworks/react-uswds';
import { useRef } from 'react';

interface Props {
  text: string;
  /** What the files are for, for screen readers. */
  label: string;
  testId: string;
  outline?: boolean;
  onFiles: (files: Iterable<File>) => void;
}

/** Chooses files; the same file can be chosen again. */
export function FileButton({ text, label, testId, outline = false, onFiles }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button type="button" outline={outline} onClick={() => input.current?.click()}>
        {text}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        data-testid={testId}
        aria-label={label}
        onChange={(event) => {
          onFiles(event.currentTarget.files ?? []);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
