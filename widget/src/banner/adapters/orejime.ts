import { type Adapter, decided, PENDING, page } from '../adapter';

const manager = () => page.orejime?.manager;

/** A purpose that is on by default is on before anybody was asked: as long as one is unanswered, all of it is dirty. */
export const orejime: Adapter = {
  name: 'orejime',
  detect: () => !!manager()?.getAllConsents,
  subscribe: (changed) => {
    for (const event of ['update', 'clear', 'dirty']) manager().on(event, changed);
  },
  read: () => (manager().isDirty() === false ? decided(manager().getAllConsents()) : PENDING),
};
