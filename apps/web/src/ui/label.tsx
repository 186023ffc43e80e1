import { Label as UswdsLabel } from '@trussworks/react-uswds';
import type { ReactNode } from 'react';

interface Props {
  htmlFor: string;
  /** What helps to fill it in, in a few words. */
  hint?: string;
  children: ReactNode;
}

/** What a field is called. */
export function Label({ htmlFor, hint, children }: Props) {
  return (
    <UswdsLabel htmlFor={htmlFor} hint={hint && ` (${hint})`}>
      {children}
    </UswdsLabel>
  );
}
