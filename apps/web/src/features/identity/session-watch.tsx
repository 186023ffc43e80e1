import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@trussworks/react-uswds';
import { useEffect, useRef, useState } from 'react';
import { client, goToSignIn, socket } from '../../portal/client';
import { graphql } from '../../graphql';
import { Time } from '../../ui/time';
import { tellUseBy } from '../../portal/use';
import { useViewer } from './viewer';

const HELD = graphql(/* GraphQL */ `
  subscription SessionHeld {
    sessionHeld
  }
`);
const ENDS = graphql(/* GraphQL */ `
  query SessionEnds {
    viewer {
      id
      sessionEndsAt
      sessionExpiresAt
    }
  }
`);

/** Before the end whoever is here is asked (WCAG 2.2.1). */
const WARN_MS = 2 * 60_000;
/** The portal knows the last use to the half minute. */
const AFTER_MS = 1000;
const RETRY_MS = 5000;
/** The longest that a browser's clock waits. */
const LONGEST_MS = 2 ** 31 - 1;

interface Ends {
  at: string;
  /** Whatever anybody does. */
  forGood: boolean;
}

const ask = () => client.query({ query: ENDS, fetchPolicy: 'no-cache' });

/**
 * Leaves for sign-in when the session has ended, whoever ended it: at once by the socket, which the portal closes, and by the clock
 * where that fails. Warns before a session ends that nobody uses.
 */
export function SessionWatch() {
  const { t } = useLingui();
  const viewer = useViewer();
  const [ends, setEnds] = useState<Ends | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stayBy = useRef<() => void>(() => undefined);

  useEffect(() => {
    const held = client
      .subscribe({ query: HELD, fetchPolicy: 'no-cache' })
      .subscribe({ error: () => undefined });
    const check = () => {
      clearTimeout(timer.current);
      ask().then(
        ({ data }) => {
          if (!data) return wait(RETRY_MS);
          if (!data.viewer) return goToSignIn();
          const { sessionEndsAt: at, sessionExpiresAt } = data.viewer;
          const left = Date.parse(at) - Date.now();
          setEnds(left <= WARN_MS ? { at, forGood: at === sessionExpiresAt } : null);
          wait(left > WARN_MS ? left - WARN_MS : Math.max(left + AFTER_MS, AFTER_MS));
        },
        () => {
          wait(RETRY_MS);
        },
      );
    };
    const wait = (delay: number) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(check, Math.min(delay, LONGEST_MS));
    };
    check();
    // The portal marks the use behind its answer: only the next one knows of it.
    const use = () => {
      clearTimeout(timer.current);
      void ask().then(
        () => {
          wait(AFTER_MS);
        },
        () => {
          wait(RETRY_MS);
        },
      );
    };
    tellUseBy(use);
    stayBy.current = use;
    // A machine that slept does not wait for its clock.
    const woken = () => {
      if (document.visibilityState === 'visible') check();
    };
    const restored = ({ persisted }: PageTransitionEvent) => {
      if (persisted) location.reload();
    };
    const back = socket.on('connected', check);
    document.addEventListener('visibilitychange', woken);
    addEventListener('pageshow', restored);
    return () => {
      held.unsubscribe();
      back();
      clearTimeout(timer.current);
      tellUseBy(() => undefined);
      document.removeEventListener('visibilitychange', woken);
      removeEventListener('pageshow', restored);
    };
  }, [viewer.id]);

  const warns = ends !== null;
  useEffect(() => {
    if (warns) dialog.current?.showModal();
    else dialog.current?.close();
  }, [warns]);

  return (
    <dialog ref={dialog} className="session-end" aria-labelledby="session-end">
      <h2 id="session-end">
        <Trans>Your session is about to end</Trans>
      </h2>
      {ends?.forGood ? (
        <p>
          <Trans>
            It has lasted as long as a session may, and ends at <Time at={ends.at} />. Finish what you are
            writing, and sign in again.
          </Trans>
        </p>
      ) : (
        <p>
          {ends && (
            <Trans>
              Nothing was done here for a while. You will be signed out at <Time at={ends.at} />, and what you
              have written but not sent is taken off this device.
            </Trans>
          )}
        </p>
      )}
      <Button
        type="button"
        autoFocus
        onClick={() => {
          setEnds(null);
          stayBy.current();
        }}
      >
        {ends?.forGood ? t`Go on until then` : t`Stay signed in`}
      </Button>
    </dialog>
  );
}
