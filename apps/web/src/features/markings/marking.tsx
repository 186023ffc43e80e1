import { Trans } from '@lingui/react/macro';
import type { Tlp } from '../../graphql/graphql';

/** TLP 2.0's own spelling of a label. */
const TLP_LABELS: Record<Tlp, string> = {
  CLEAR: 'TLP:CLEAR',
  GREEN: 'TLP:GREEN',
  AMBER: 'TLP:AMBER',
  AMBER_STRICT: 'TLP:AMBER+STRICT',
  RED: 'TLP:RED',
};
export const TLP_CHOICES = Object.entries(TLP_LABELS) as [Tlp, string][];

/** A marking as the standards write it; it stands before what it marks. */
export function MarkingLabel({ tlp, cui }: { tlp: Tlp; cui: string | null }) {
  return (
    <span className="marking">
      <span className={`tlp tlp--${tlp.toLowerCase().replace('_strict', '')}`}>{TLP_LABELS[tlp]}</span>
      {cui && <span className="cui">{cui}</span>}
    </span>
  );
}

/** On every page of an exercise, in text: colors are not heard, and not printed. */
export function ExerciseBanner() {
  return (
    <p className="exercise" role="note">
      <Trans>EXERCISE EXERCISE EXERCISE</Trans>
    </p>
  );
}
