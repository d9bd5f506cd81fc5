/*
 * What is read off the page itself. Each function is handed to the browser as text, so it may use nothing around it.
 */

/** What sticks out sideways, and text that is cut off without an ellipsis. */
export function stickingOutIn(): string[] {
  const faults: string[] = [];
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth)
    faults.push(`the page scrolls sideways by ${page.scrollWidth - page.clientWidth} px`);
  const modal = [...document.querySelectorAll('dialog:modal')].at(-1);
  const isShown = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    !element.closest('.unseen, [aria-hidden="true"], svg, [data-note], option') &&
    getComputedStyle(element).clipPath !== 'inset(50%)';
  const isWide = (element: Element) =>
    /auto|scroll/.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth;
  const cuts = (element: Element) => /hidden|clip/.test(getComputedStyle(element).overflowX);
  for (const element of (modal ?? document.body).querySelectorAll('*')) {
    const hasWords = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    if (!hasWords || !isShown(element)) continue;
    const words = document.createRange();
    words.selectNodeContents(element);
    const { left, right, width } = words.getBoundingClientRect();
    let holder: Element | null = element;
    let edge = { left: 0, right: page.clientWidth };
    // What scrolls up and down alone hides nothing sideways: whatever is around it may.
    while (holder && !isWide(holder)) {
      if (getComputedStyle(holder).position === 'fixed') break;
      if (cuts(holder)) edge = holder.getBoundingClientRect();
      if (cuts(holder)) break;
      holder = holder.parentElement;
    }
    if (holder && isWide(holder)) {
      // A strip that is meant to be moved sideways says so by snapping or by its own focus; a sheet's body is not.
      if (getComputedStyle(holder).scrollSnapType !== 'none') continue;
      if (holder.matches('ol, ul, [role="region"], [tabindex], table, div:has(> table)')) continue;
      const wide = [...holder.querySelectorAll('*')]
        .filter((one) => one.getBoundingClientRect().right > page.clientWidth)
        .at(-1);
      faults.push(
        `scrolls sideways: <${holder.tagName.toLowerCase()}> by “${wide?.textContent?.trim().slice(0, 60)}”`,
      );
      continue;
    }
    if (holder && getComputedStyle(holder).textOverflow === 'ellipsis') continue;
    if (width > 0 && (right > edge.right + 1.5 || left < edge.left - 1.5))
      faults.push(`cut off: “${element.textContent?.trim().slice(0, 60)}”`);
  }
  return [...new Set(faults)];
}

/** Buttons, links and fields that lie under something else, so that a press would miss them. */
export function coveredIn(): string[] {
  const modal = [...document.querySelectorAll('dialog:modal')].at(-1);
  const faults: string[] = [];
  const targets = (modal ?? document.body).querySelectorAll<HTMLElement>(
    'button, a[href], input:not(.unseen), select, textarea, summary, label',
  );
  for (const target of targets) {
    // What lies on the map is wherever somebody has put it.
    if (
      !target.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
      target.closest('[data-note]')
    )
      continue;
    const box = target.getBoundingClientRect();
    const seen = {
      left: Math.max(0, box.left),
      top: Math.max(0, box.top),
      right: Math.min(innerWidth, box.right),
      bottom: Math.min(innerHeight, box.bottom),
    };
    for (let holder = target.parentElement; holder; holder = holder.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(holder);
      if (overflowX === 'visible' && overflowY === 'visible') continue;
      const clip = holder.getBoundingClientRect();
      seen.left = Math.max(seen.left, clip.left);
      seen.top = Math.max(seen.top, clip.top);
      seen.right = Math.min(seen.right, clip.right);
      seen.bottom = Math.min(seen.bottom, clip.bottom);
    }
    // Scrolled half out of sight is no fault.
    if (seen.right - seen.left < box.width - 2 || seen.bottom - seen.top < box.height - 2 || box.width === 0)
      continue;
    const hit = document.elementFromPoint((seen.left + seen.right) / 2, (seen.top + seen.bottom) / 2);
    if (!hit || target.contains(hit) || hit.contains(target) || hit.closest('[popover], [role="listbox"]'))
      continue;
    const name = target.getAttribute('aria-label') ?? target.textContent?.trim();
    faults.push(
      `“${name?.slice(0, 60)}” lies under <${hit.tagName.toLowerCase()}> “${hit.textContent?.trim().slice(0, 40)}”`,
    );
  }
  return faults;
}

/** What goes on moving where no motion is asked. */
export function tremblingIn(): string[] {
  return document
    .getAnimations()
    .filter((animation) => Number(animation.effect?.getComputedTiming().endTime ?? 0) > 1500)
    .map((animation) => `${(animation as CSSAnimation).animationName ?? 'something'} moves on`);
}

/** Choices of which the chosen one looks like the others, where only borders and outlines are left to tell them apart. */
export function alikeIn(): string[] {
  const look = (label: Element) => {
    const { borderTopWidth, borderTopStyle, borderTopColor, outlineWidth, fontWeight } =
      getComputedStyle(label);
    return [borderTopWidth, borderTopStyle, borderTopColor, outlineWidth, fontWeight].join(' ');
  };
  return [...document.querySelectorAll<HTMLInputElement>('input.unseen:checked')].flatMap((chosen) => {
    const others = [
      ...document.querySelectorAll<HTMLInputElement>(
        `input[name="${CSS.escape(chosen.name)}"]:not(:checked)`,
      ),
    ];
    const [own, ...rest] = [chosen, ...others]
      .map((input) => input.closest('label'))
      .filter((label) => label !== null);
    const isAlike = own && rest.some((label) => look(label) === look(own));
    return isAlike ? [`“${own.textContent?.trim()}” is chosen and looks like the others`] : [];
  });
}
