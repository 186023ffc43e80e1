export { ProvidersPanel } from './providers-panel';
export { SessionWatch } from './session-watch';
export { SignInPage } from './sign-in-page';
export { signOut } from './sign-out';
export { SignedOutPage } from './signed-out-page';
export { useViewer, ViewerProvider } from './viewer';
