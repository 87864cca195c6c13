import { createContext, useContext } from 'react';
import { de } from './de';
import { en } from './en';

export type Dictionary = typeof en;

export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof LANGUAGES;

export const dictionaries: Record<Language, Dictionary> = { en, de };

const KEY = 'smartconvo-console-language';

/** What was chosen before, or what the browser asks for. */
export function firstLanguage(): Language {
  const wanted = [localStorage.getItem(KEY), ...navigator.languages].map((tag) => tag?.slice(0, 2));
  return wanted.find((tag): tag is Language => tag === 'en' || tag === 'de') ?? 'en';
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
}

export interface Speech {
  language: Language;
  text: Dictionary;
  choose: (language: Language) => void;
}

export const SpeechContext = createContext<Speech>({ language: 'en', text: en, choose: () => undefined });

export const useSpeech = (): Speech => useContext(SpeechContext);
export const useText = (): Dictionary => useSpeech().text;
