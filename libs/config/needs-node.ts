const NEEDED = 24;

/** The first thing that a program does: an older Node.js would end it somewhere in the middle, with an error that says nothing. */
if (Number(process.versions.node.split('.')[0]) < NEEDED) {
  console.error(`Liaison needs Node.js ${NEEDED} or newer; this is ${process.version}.`);
  process.exit(1);
}
