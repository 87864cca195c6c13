import { texts as english, type MyDataTexts } from '../i18n/mydata-en';
import css from './mydata.css?inline';

export { MyData } from './mydata';
export { css, english };

export const others: Record<string, () => Promise<{ texts: MyDataTexts }>> = {
  de: () => import('../i18n/mydata-de'),
  ar: () => import('../i18n/mydata-ar'),
};
