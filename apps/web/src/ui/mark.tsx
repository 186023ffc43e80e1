/** The name of the product, with its sign. */
export function Mark() {
  return (
    <>
      <span aria-hidden className="header__sign" />
      Liaison
    </>
  );
}
