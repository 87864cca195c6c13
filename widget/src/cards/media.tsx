import { useState } from 'preact/hooks';
import type { Card, Image } from '../frames/server';
import { safeUrl } from '../url';

export function Picture({ url, alt }: Image) {
  const [broken, setBroken] = useState(false);
  const src = safeUrl(url);
  if (!src || broken) return <p class="muted">{alt}</p>;
  return <img src={src} alt={alt} referrerpolicy="no-referrer" onError={() => setBroken(true)} />;
}

export function CardLink({ title, url, newTab }: Card & { newTab: string }) {
  const href = safeUrl(url);
  if (!href) return <p>{title}</p>;
  return (
    <a class="card" href={href} target="_blank" rel="noopener noreferrer">
      <span>
        <b>{title}</b>
        <small>{new URL(href).hostname}</small>
      </span>
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d="M8 16L17 7M10 7h7v7" />
      </svg>
      <span class="sr"> {newTab}</span>
    </a>
  );
}
