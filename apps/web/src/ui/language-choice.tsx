import { useLingui } from '@lingui/react/macro';
import { LANGUAGES, type Language } from './languages';
import { prefer } from './preferences';

/** The language of the pages, in one line; each says its own name. */
export function LanguageChoice() {
  const { t, i18n } = useLingui();
  return (
    <select
      className="usa-select header__language"
      aria-label={t`Language`}
      value={i18n.locale}
      onChange={(event) => prefer({ language: event.target.value as Language })}
    >
      {Object.entries(LANGUAGES).map(([code, name]) => (
        <option key={code} value={code} lang={code}>
          {name}
        </option>
      ))}
    </select>
  );
}
