import { Trans } from '@lingui/react/macro';
import { Link } from 'react-router';
import { SearchBox } from '../features/search';
import { Mark } from '../ui/mark';
import { PersonMenu } from './person-menu';
import { usePlaces } from './places';

interface Props {
  isOpen: boolean;
  onMenu: () => void;
}

/** One line on every page: where one is, and who one is. */
export function Header({ isOpen, onMenu }: Props) {
  return (
    <header className="header">
      <button type="button" className="header__button header__menu" aria-expanded={isOpen} onClick={onMenu}>
        <Trans>Menu</Trans>
      </button>
      <Link to="/" className="header__mark">
        <Mark />
      </Link>
      <p className="header__notice">
        <Trans>Sensitive but unclassified information only</Trans>
      </p>
      <SearchBox places={usePlaces()} />
      <PersonMenu />
    </header>
  );
}
