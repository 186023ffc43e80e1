import { Trans, useLingui } from '@lingui/react/macro';
import { Page } from '../../ui/page';
import { PeopleTable } from './people-table';

/** The people of the administrator's organization. */
export default function PeoplePage() {
  const { t } = useLingui();
  return (
    <Page title={t`People`}>
      <div className="panel">
        <h1>
          <Trans>People of my organization</Trans>
        </h1>
        <p>
          <Trans>
            People who sign in for the first time await validation here. Disabling somebody ends their
            sessions at once.
          </Trans>
        </p>
        <PeopleTable />
      </div>
    </Page>
  );
}
