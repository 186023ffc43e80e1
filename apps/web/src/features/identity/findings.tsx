import { Trans, useLingui } from '@lingui/react/macro';
import type { CheckProviderQuery } from '../../graphql/graphql';
import { Notice } from '../../ui/notice';
import { FINDINGS } from './labels';

/** What was found wrong with a provider, each with what mends it. */
export function Findings({ of }: { of: CheckProviderQuery['checkIdentityProvider'] }) {
  const { i18n } = useLingui();
  if (of.length === 0)
    return (
      <Notice type="success" slim>
        <Trans>The provider answers as it should.</Trans>
      </Notice>
    );
  return (
    <div className="usa-alert usa-alert--warning" role="alert">
      <div className="usa-alert__body">
        <ul className="usa-list">
          {of.map(({ code, subject, found }) => (
            <li key={code + subject}>{i18n._({ ...FINDINGS[code], values: { subject, found } })}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
