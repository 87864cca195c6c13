import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { newClient } from '../src/client';
import { dictionaries, type Language, SpeechContext } from '../src/i18n';
import { theme } from '../src/theme';

export function show(children: ReactNode, language: Language = 'en') {
  const client = newClient();
  const speech = { language, text: dictionaries[language], choose: () => undefined };
  const shown = render(
    <SpeechContext value={speech}>
      <MantineProvider theme={theme} env="test">
        <QueryClientProvider client={client}>
          <MemoryRouter>{children}</MemoryRouter>
        </QueryClientProvider>
      </MantineProvider>
    </SpeechContext>,
  );
  return { client, ...shown };
}
