import { GridContainer } from '@trussworks/react-uswds';

/** Who is signed in, on every page: machines are shared in an operations center. */
export function Footer({ name, organization }: { name: string; organization: string }) {
  return (
    <footer className="usa-footer usa-footer--slim">
      <div className="usa-footer__primary-section">
        <GridContainer>
          <p className="quiet">
            Signed in as <strong>{name}</strong>, {organization}. Sensitive but unclassified information only.
          </p>
        </GridContainer>
      </div>
    </footer>
  );
}
