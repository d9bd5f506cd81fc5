type Fiber = {
  tag: number;
  flags: number;
  child: Fiber | null;
  sibling: Fiber | null;
  alternate: Fiber | null;
  stateNode: { current: Fiber };
};

const FUNCTION_TAGS = [0, 11, 15]; // function, forwardRef, memo of a function
const PERFORMED_WORK = 1;

/** How many components rendered in React's last commit of what `render` put here: counted as its own developer tools do. */
export function renderedLast(container: Element): number {
  const key = Object.keys(container).find((name) => name.startsWith('__reactContainer$'));
  const root = (container as unknown as Record<string, Fiber>)[key ?? '']?.stateNode.current;
  if (!root?.alternate) throw new Error('React has rendered nothing here, or only once');
  return count(root, root.alternate);
}

function count(next: Fiber, before: Fiber): number {
  let rendered = Number(FUNCTION_TAGS.includes(next.tag) && (next.flags & PERFORMED_WORK) !== 0);
  // Where React has found nothing to do it keeps the old children as they are.
  if (next.child === before.child) return rendered;
  for (let child = next.child; child; child = child.sibling) {
    if (child.alternate) rendered += count(child, child.alternate);
  }
  return rendered;
}
