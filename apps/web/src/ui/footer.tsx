import { Checkbox, GridContainer } from '@trussworks/react-uswds';
import { Choice } from './choice';
import { prefer, usePreferences, type Theme } from './preferences';

const THEMES: [Theme, string][] = [
  ['system', 'As this device'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];

/** Who is signed in, on every page: machines are shared in an operations center. And how this device shows and sounds. */
export function Footer({ name, organization }: { name: string; organization: string }) {
  const { theme, flashSound } = usePreferences();
  return (
    <footer className="usa-footer usa-footer--slim">
      <div className="usa-footer__primary-section">
        <GridContainer>
          <p className="quiet">
            Signed in as <strong>{name}</strong>, {organization}. Sensitive but unclassified information only.
          </p>
          <div className="row row--start preferences">
            <Choice
              name="theme"
              label="Display"
              options={THEMES}
              value={theme}
              onChange={(chosen) => prefer({ theme: chosen })}
            />
            <Checkbox
              id="flash-sound"
              name="flash-sound"
              label="Sound for flash messages"
              checked={flashSound}
              onChange={(event) => prefer({ flashSound: event.target.checked })}
            />
          </div>
        </GridContainer>
      </div>
    </footer>
  );
}
