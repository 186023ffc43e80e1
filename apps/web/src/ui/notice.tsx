import { Alert } from '@trussworks/react-uswds';
import type { ComponentProps, ReactNode } from 'react';

type Props = Omit<ComponentProps<typeof Alert>, 'children'> & { children: ReactNode };

/** An alert of running text: its parts would stand one below the other by themselves. */
export function Notice({ children, ...rest }: Props) {
  return (
    <Alert {...rest}>
      <p className="usa-alert__text">{children}</p>
    </Alert>
  );
}
