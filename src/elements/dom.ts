/** An element with a class. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = '',
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

export function button(label: string, className: 'primary' | 'quiet'): HTMLButtonElement {
  const made = element('button', className, label);
  made.type = 'button';
  return made;
}

/** Says words to a screen reader without showing them. */
export type Announcer = (words: string) => void;

export function announcerIn(root: HTMLElement): Announcer {
  const region = element('p', 'visually-hidden');
  region.setAttribute('role', 'status');
  root.append(region);
  return (words) => {
    // The same words twice are read twice only if the region was empty in between.
    region.textContent = '';
    requestAnimationFrame(() => (region.textContent = words));
  };
}
