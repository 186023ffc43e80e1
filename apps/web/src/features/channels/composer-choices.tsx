import { useLingui } from '@lingui/react/macro';
import { useEffect, type RefObject } from 'react';
import type { OwnLogCategory } from '../../graphql/graphql';
import { Choice } from '../../ui/choice';
import { useChoices, type Labels } from '../../ui/labels';
import { TLP_CHOICES } from '../markings';
import { LOG_CATEGORIES, PRIORITIES } from './labels';
import type { Draft } from './use-draft';

const CATEGORIES: Labels<OwnLogCategory> = {
  SIGNIFICANT_EVENT: LOG_CATEGORIES.SIGNIFICANT_EVENT,
  DECISION: LOG_CATEGORIES.DECISION,
};

interface Props {
  isLog: boolean;
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
  /** From where Alt with P and Alt with M lead to the choices; Enter leads back. */
  field: RefObject<HTMLTextAreaElement | null>;
}

/** Which choice a key leads to: by the key's place, for Alt writes other letters on some keyboards. */
const KEYS: Record<string, string> = { KeyP: 'priority', KeyM: 'tlp' };
/** As pages name keys (WAI-ARIA), in every language. */
const SHORTCUTS = { priority: 'Alt+P', tlp: 'Alt+M' } as const;

/** How urgent a message is, or of which kind a line; and under which marking. */
export function ComposerChoices({ isLog, draft, onChange, field }: Props) {
  const { t } = useLingui();
  const categories = useChoices(CATEGORIES);
  const priorities = useChoices(PRIORITIES);
  useEffect(() => {
    const at = field.current;
    const lead = (event: KeyboardEvent) => {
      const choice = event.altKey && KEYS[event.code] && document.getElementById(KEYS[event.code]!);
      if (!choice) return;
      event.preventDefault();
      choice.focus();
    };
    at?.addEventListener('keydown', lead);
    return () => at?.removeEventListener('keydown', lead);
  }, [field]);
  return (
    <div
      className="composer__choices"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        field.current?.focus();
      }}
    >
      <Choice
        name="tlp"
        label={t`Marking`}
        options={TLP_CHOICES}
        value={draft.tlp}
        keys={SHORTCUTS.tlp}
        onChange={(tlp) => onChange({ tlp })}
        compact
      />
      {isLog ? (
        <Choice
          name="category"
          label={t`Kind`}
          options={categories}
          value={draft.category}
          onChange={(category) => onChange({ category })}
          compact
        />
      ) : (
        <Choice
          name="priority"
          label={t`Priority`}
          options={priorities}
          value={draft.priority}
          keys={SHORTCUTS.priority}
          onChange={(priority) => onChange({ priority })}
          compact
        />
      )}
    </div>
  );
}
