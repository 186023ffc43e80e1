import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Checkbox } from '@trussworks/react-uswds';
import { Choice } from '../ui/choice';
import { useChoices, type Labels } from '../ui/labels';
import { LANGUAGES, type Language } from '../ui/languages';
import { prefer, usePreferences, type Preferences, type Theme } from '../ui/preferences';

const THEMES: Labels<Theme> = { system: msg`As this device`, light: msg`Light`, dark: msg`Dark` };
const CLOCKS: Labels<Preferences['clock']> = {
  language: msg`As the language has it`,
  '24': msg`24 hours`,
  '12': msg`12 hours`,
};
const ZONES = Intl.supportedValuesOf('timeZone');
const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** How this device speaks, shows and sounds. */
export function PreferenceFields() {
  const { t, i18n } = useLingui();
  const { theme, clock, timeZone, flashSound } = usePreferences();
  const zones = ['UTC', ...ZONES].map((zone) => [zone, zone.replaceAll('_', ' ')] as const);
  return (
    <>
      <Choice
        name="language"
        label={t`Language`}
        options={Object.entries(LANGUAGES) as [Language, string][]}
        value={i18n.locale as Language}
        onChange={(language) => prefer({ language })}
      />
      <Choice
        name="time-zone"
        label={t`Time zone`}
        options={[['', t`This device’s: ${HERE}`], ...zones]}
        value={timeZone ?? ''}
        onChange={(zone) => prefer({ timeZone: zone || null })}
      />
      <Choice
        name="clock"
        label={t`Clock`}
        options={useChoices(CLOCKS)}
        value={clock}
        onChange={(chosen) => prefer({ clock: chosen })}
      />
      <Choice
        name="theme"
        label={t`Display`}
        options={useChoices(THEMES)}
        value={theme}
        onChange={(chosen) => prefer({ theme: chosen })}
      />
      <Checkbox
        id="flash-sound"
        name="flash-sound"
        label={t`Sound for flash messages`}
        checked={flashSound}
        onChange={(event) => prefer({ flashSound: event.target.checked })}
      />
    </>
  );
}
