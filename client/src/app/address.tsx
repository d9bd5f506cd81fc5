import {
  createContext,
  type MouseEvent,
  type ReactNode,
  startTransition,
  useCallback,
  useContext,
  useEffect,
  useState,
} from 'react';

/** Where the page is: `pathname` without its host, `search` with its question mark or empty. */
export type Place = { pathname: string; search: string };
type Known = Place & { look: () => void };

function here(): Place {
  const { pathname, search } = window.location;
  return { pathname, search };
}

const AddressContext = createContext<Known>({ pathname: '/', search: '', look: () => undefined });

/**
 * Tells the screens inside which address the browser shows. A change is a transition: the screen before stays until the
 * next one is loaded. The four things a page needs of a router, without the weight of one.
 */
export function Address({ children }: { children: ReactNode }) {
  const [place, setPlace] = useState(here);
  const look = useCallback(() => startTransition(() => setPlace(here)), []);
  useEffect(() => {
    window.addEventListener('popstate', look);
    return () => window.removeEventListener('popstate', look);
  }, [look]);
  return <AddressContext value={{ ...place, look }}>{children}</AddressContext>;
}

export function useLocation(): Place {
  return useContext(AddressContext);
}

export type GoOptions = { replace?: boolean };

/** Goes to an address of ours; `replace`: "back" will not lead to the one before. */
export function useNavigate(): (to: string, options?: GoOptions) => void {
  const { look } = useContext(AddressContext);
  return useCallback(
    (to, { replace = false } = {}) => {
      if (replace) window.history.replaceState(null, '', to);
      else window.history.pushState(null, '', to);
      look();
    },
    [look],
  );
}

/** Goes there as soon as it stands in the page. */
export function Navigate({ to }: { to: string }) {
  const navigate = useNavigate();
  useEffect(() => navigate(to, { replace: true }), [navigate, to]);
  return null;
}

type LinkProps = {
  to: string;
  className?: string;
  /** Whether it leads to where one is. */
  isCurrent?: boolean;
  /** What it is called where it shows no words. */
  label?: string;
  children: ReactNode;
};

/** A real link, so that it may also be opened beside; a plain press stays in the page. */
export function Link({ to, className, isCurrent = false, label, children }: LinkProps) {
  const navigate = useNavigate();
  const press = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(to);
  };
  return (
    <a
      href={to}
      className={className}
      aria-label={label}
      title={label}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={press}
    >
      {children}
    </a>
  );
}
