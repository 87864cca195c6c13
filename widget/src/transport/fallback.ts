import { BROKEN, type Channel, type Connect, once } from './channel';

/** Frames over HTTP; its code is fetched only where it is needed, which is seldom. */
export function httpAt(base: string): Connect {
  return (events) => {
    const guarded = once(events);
    let channel: Channel | undefined;
    import('./http').then(
      ({ HttpChannel }) => {
        if (!guarded.over) channel = new HttpChannel(base, guarded);
      },
      () => guarded.closed(BROKEN),
    );
    return {
      send: (frame) => channel?.send(frame),
      close: () => {
        channel?.close();
        guarded.closed(1000);
      },
    };
  };
}
