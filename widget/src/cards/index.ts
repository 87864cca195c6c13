import { type CardTexts, texts as english } from '../i18n/cards-en';
import css from './cards.css?inline';

export { Consent } from './consent';
export { EndQuestion } from './end';
export { Form } from './form';
export { CardLink, Picture } from './media';
export { css, english };

export const others: Record<string, () => Promise<{ texts: CardTexts }>> = {
  de: () => import('../i18n/cards-de'),
  ar: () => import('../i18n/cards-ar'),
};
