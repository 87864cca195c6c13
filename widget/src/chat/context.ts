import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Controller } from './controller';

export const ChatContext = createContext<Controller | undefined>(undefined);

export function useChat(): Controller {
  const chat = useContext(ChatContext);
  if (!chat) throw new Error('outside of a chat');
  return chat;
}
