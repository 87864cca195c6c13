/** An element with these properties and children; children that are empty are left out. Never reads markup. */
export function el(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ''));
  return node;
}

/** Hands a file to the browser. */
export function save(name, content) {
  const url = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }));
  el('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Puts a sentence where it is read out at once, and takes away the one before. */
export function tell(place, sentence) {
  place.replaceChildren(...(sentence ? [el('p', { class: 'problem' }, sentence)] : []));
}

/** A button that can be pressed once at a time. */
export function button(label, act, { kind = 'second', type = 'button', ...more } = {}) {
  const node = el('button', { type, class: kind, ...more }, label);
  if (act)
    node.addEventListener('click', async () => {
      node.disabled = true;
      try {
        await act();
      } finally {
        node.disabled = false;
      }
    });
  return node;
}
