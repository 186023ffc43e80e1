import { Trans } from '@lingui/react/macro';
import { Button } from '@trussworks/react-uswds';
import { useEffect, useRef, type ReactNode } from 'react';

interface Props {
  /** What stands in it. */
  label: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A side column where there is no room for it: a dialog keeps the focus inside, Escape and a tap beside it close it. */
export function Drawer({ label, isOpen, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    // A tap beside it is one on the dialog itself: what stands in it covers it. Keys have Escape.
    <dialog
      ref={dialog}
      className="drawer"
      aria-label={label}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className="side">
        <Button type="button" unstyled className="drawer__close" onClick={onClose}>
          <Trans>Close</Trans>
        </Button>
        {isOpen && children}
      </div>
    </dialog>
  );
}
