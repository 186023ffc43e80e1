import type { ProviderSpec } from './identity-provider-spec.js';

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string) => text.replace(/[&<>"']/g, (character) => ESCAPES[character]!);

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title><link rel="icon" href="data:,"><style>
body{font:1rem/1.5 system-ui,sans-serif;background:#eef1f4;color:#1b1b1b;margin:0}
main{max-width:34rem;margin:8vh auto;background:#fff;padding:2rem;border-top:.5rem solid #00695c}
h1{font-size:1.4rem;margin:0 0 .25rem}p{margin:.5rem 0}
button{display:block;width:100%;text-align:left;font:inherit;padding:.75rem 1rem;margin:.5rem 0;background:#fff;border:2px solid #00695c;border-radius:.25rem;cursor:pointer}
button:hover,button:focus{background:#e0f2f1;outline:3px solid #2491ff}small{color:#565c65}
label{display:block;margin:1rem 0 .25rem;font-weight:bold}select{font:inherit;padding:.5rem;width:100%}
.tag{background:#ffbc78;padding:.1rem .5rem;font-size:.85rem}</style></head><body><main>${body}</main></body></html>`;
}

/** Where a person of a development provider says who they are. */
export function signInPage(spec: ProviderSpec, uid: string, hint: unknown): string {
  const people = [...spec.people].sort((a, b) => Number(b.email === hint) - Number(a.email === hint));
  const buttons = people
    .map(
      ({ subject, name, title, email }) =>
        `<button name="subject" value="${escape(subject)}"><strong>${escape(name)}</strong><br><small>${escape(title)} · ${escape(email)}</small></button>`,
    )
    .join('');
  return page(
    `Sign in · ${spec.organization}`,
    `<p><span class="tag">Development provider</span></p><h1>${escape(spec.organization)}</h1>
<p>Choose who you are. A real provider asks for a password and a second factor here.</p>
<form method="post" action="/${escape(spec.slug)}/interaction/${escape(uid)}">
<label for="method">Sign in with</label><select id="method" name="method">
<option value="mfa">Password and security key</option><option value="password">Password only</option></select>${buttons}
<button name="subject" value="">Cancel</button></form>`,
  );
}

/** The provider's own question at sign-out; `form` is its hidden form. */
export function signOutPage(form: string): string {
  return page(
    'Sign out',
    `<p><span class="tag">Development provider</span></p><h1>Sign out everywhere?</h1>
<p>You have signed out of Liaison. Sign out of your organization’s provider too?</p>${form}
<button autofocus form="op.logoutForm" type="submit" name="logout" value="yes">Yes, sign out</button>
<button form="op.logoutForm" type="submit">No, stay signed in</button>`,
  );
}
