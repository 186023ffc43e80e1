import { Trans } from '@lingui/react/macro';
import { Button } from '@trussworks/react-uswds';
import { useId, useRef, useState, type ComponentProps, type ReactNode } from 'react';
import { Problem } from './problem';

type ButtonLook = Pick<ComponentProps<typeof Button>, 'unstyled' | 'outline' | 'secondary' | 'className'>;

interface Props extends ButtonLook {
  /** What the button says that leads here. */
  text: ReactNode;
  /** The question. */
  title: string;
  /** What will happen, in plain words. */
  children: ReactNode;
  /** What the button says that does it: the deed, not “yes”. */
  confirm: string;
  act: () => Promise<unknown>;
}

/** A deed that can't be undone, or throws somebody out: it says what will happen, and asks. */
export function AskFirst({ text, title, children, confirm, act, ...look }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const close = () => dialog.current?.close();
  const run = () => {
    setBusy(true);
    setError(null);
    void act()
      .then(close, setError)
      .finally(() => setBusy(false));
  };
  return (
    <>
      <Button type="button" {...look} onClick={() => dialog.current?.showModal()}>
        {text}
      </Button>
      <dialog ref={dialog} className="ask" aria-labelledby={heading}>
        <h2 id={heading}>{title}</h2>
        {children}
        {error !== null && <Problem error={error} />}
        <p className="row row--start">
          <Button type="button" secondary disabled={busy} onClick={run}>
            {confirm}
          </Button>
          <Button type="button" unstyled onClick={close}>
            <Trans>Cancel</Trans>
          </Button>
        </p>
      </dialog>
    </>
  );
}
