import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { BrowserRouter } from 'react-router';
import { newClient } from './client';
import { dictionaries, firstLanguage, type Language, rememberLanguage, SpeechContext } from './i18n';
import { Pages } from './Pages';
import { theme } from './theme';
import { Broken } from './ui/Broken';

export function App() {
  return (
    <Speech>
      <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
        <Notifications position="bottom-right" />
        <QueryClientProvider client={client}>
          <BrowserRouter basename="/console">
            <Broken>
              <Pages />
            </Broken>
          </BrowserRouter>
        </QueryClientProvider>
      </MantineProvider>
    </Speech>
  );
}

const client = newClient();

function Speech({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const speech = useMemo(
    () => ({
      language,
      text: dictionaries[language],
      choose: (wanted: Language) => {
        rememberLanguage(wanted);
        setLanguage(wanted);
      },
    }),
    [language],
  );
  return <SpeechContext.Provider value={speech}>{children}</SpeechContext.Provider>;
}
