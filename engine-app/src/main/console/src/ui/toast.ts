import { notifications } from '@mantine/notifications';
import { dictionaries, type Language } from '../i18n';

/** Says in the corner that something is done. */
export function toast(message: string): void {
  const text = dictionaries[document.documentElement.lang as Language] ?? dictionaries.en;
  notifications.show({
    message,
    color: 'pine',
    autoClose: 6000,
    closeButtonProps: { 'aria-label': text.common.close },
  });
}
