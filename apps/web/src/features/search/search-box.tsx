import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { Palette, type Place } from './palette';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** On every page: opens the palette, as `/` and Ctrl with K do. */
export function SearchBox({ places }: { places: readonly Place[] }) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const wanted =
        (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) ||
        (event.key === '/' && !isTyping(event.target));
      if (!wanted || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  return (
    <>
      <button
        type="button"
        className="header__search"
        aria-keyshortcuts="/ Control+K"
        onClick={() => setOpen(true)}
      >
        <span>
          <Trans>Search</Trans>
        </span>
        <kbd aria-hidden>/</kbd>
      </button>
      <dialog
        ref={dialog}
        className="palette"
        aria-label={t`Search, or go to`}
        onClose={() => setOpen(false)}
        onClick={(event) => {
          if (event.target === dialog.current) setOpen(false);
        }}
      >
        {open && <Palette places={places} onGone={() => setOpen(false)} />}
      </dialog>
    </>
  );
}
