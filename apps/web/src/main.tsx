import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import './styles/theme.scss';
import { speak } from './ui/languages';
import { applyTheme, preferences } from './ui/preferences';

const root = document.getElementById('root')!;

async function show(): Promise<void> {
  applyTheme();
  await speak(preferences().language);
  createRoot(root).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <App />
      </I18nProvider>
    </StrictMode>,
  );
}

show().catch(() => {
  // No catalogue has come, so it stands here in each language.
  root.innerText = [
    'Liaison could not be loaded. Check your connection, and load this page again.',
    'Liaison n’a pas pu être chargé. Vérifiez votre connexion et rechargez la page.',
    'No se pudo cargar Liaison. Compruebe su conexión y vuelva a cargar la página.',
    'تعذّر تحميل Liaison. تحقق من اتصالك وأعد تحميل الصفحة.',
  ].join('\n\n');
});
