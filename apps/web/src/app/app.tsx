import { lazy, Suspense } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { SignedOutPage, SignInPage } from '../features/identity';
import { Loading } from '../ui/loading';

const SignedIn = lazy(() => import('./signed-in'));

/** Whoever comes to sign in loads nothing of what is behind it. */
export function App() {
  return (
    <BrowserRouter>
      <Suspense fallback={<Loading />}>
        <Routes>
          <Route path="/sign-in" element={<SignInPage />} />
          <Route path="/signed-out" element={<SignedOutPage />} />
          <Route path="*" element={<SignedIn />} />
        </Routes>
      </Suspense>
    </BrowserRouter>
  );
}
