import { useCallback, useEffect, useRef, useState } from 'react';

/** Long enough for a thought between two words. */
const PAUSE_MS = 900;
const AGAIN_MS = 4000;

/** `was`: what stood there when one began to write over it; `sent`: what may have reached the server already. */
type Edit = { was: unknown; sent?: unknown; now: unknown };
type Edits<T> = { [F in keyof T]?: Edit };

type Asked<T> = {
  /** Where on this device it is kept until it is saved: one place for each thing. */
  keptAt: string;
  /** What is saved, as far as this device knows. */
  known: T;
  /** Saves these fields and makes what came back known; rejects where it is not saved. */
  save: (changes: Partial<T>) => Promise<unknown>;
  /** Whether a refusal passes by itself, so that it is worth trying again. */
  passes: (error: unknown) => boolean;
};

/**
 * Saves what is written at each pause, and keeps it on this device until then: neither a lost network nor somebody else's
 * change takes a word away. A field that somebody else has changed meanwhile is in `theirs` and waits for a decision.
 */
export function useSaving<T extends object>({ keptAt, known, save, passes }: Asked<T>) {
  const [edits, setEdits] = useState<Edits<T>>(() => readKept(keptAt));
  const [error, setError] = useState<unknown>();
  const [isSaving, setSaving] = useState(false);
  const fields = Object.keys(edits) as (keyof T)[];
  const open = fields.filter((field) => !alike(known[field], edits[field]?.now));
  const contested = open.filter((field) => isContested(known[field], edits[field]));
  const waiting = open.filter((field) => !contested.includes(field));

  useEffect(() => keep(keptAt, edits), [keptAt, edits]);

  const send = useRef(async () => {});
  send.current = async () => {
    const changes: Partial<T> = {};
    for (const field of waiting) changes[field] = edits[field]?.now as T[keyof T];
    setEdits((all) => mapEdits(all, changes, (edit, sent) => ({ ...edit, sent })));
    setSaving(true);
    try {
      await save(changes);
      setEdits((all) => settled(all, changes));
      setError(undefined);
    } catch (cause) {
      setError(cause);
    } finally {
      setSaving(false);
    }
  };
  const isToSend = waiting.length > 0 && !isSaving && (error === undefined || passes(error));
  // biome-ignore lint/correctness/useExhaustiveDependencies: each further word begins the pause anew
  useEffect(() => {
    if (!isToSend) return;
    const timer = setTimeout(() => void send.current(), error === undefined ? PAUSE_MS : AGAIN_MS);
    return () => clearTimeout(timer);
  }, [isToSend, edits, error]);

  const write = useCallback(
    (changes: Partial<T>) => {
      setError(undefined);
      setEdits((all) => {
        const next = { ...all };
        for (const field of Object.keys(changes) as (keyof T)[])
          next[field] = { was: known[field], ...all[field], now: changes[field] };
        return next;
      });
    },
    [known],
  );
  const keepMine = (field: keyof T) =>
    setEdits((all) => ({ ...all, [field]: { was: known[field], now: all[field]?.now } }));
  const takeTheirs = (field: keyof T) => setEdits(({ [field]: _, ...rest }) => rest as Edits<T>);
  const written = Object.fromEntries(fields.map((field) => [field, edits[field]?.now]));
  return {
    values: { ...known, ...written } as T,
    write,
    contested,
    keepMine,
    takeTheirs,
    error,
    state:
      open.length === 0 ? ('saved' as const) : error === undefined ? ('saving' as const) : ('kept' as const),
  };
}

function isContested(known: unknown, edit: Edit | undefined): boolean {
  return !!edit && !alike(known, edit.was) && !('sent' in edit && alike(known, edit.sent));
}

function mapEdits<T>(all: Edits<T>, of: Partial<T>, change: (edit: Edit, sent: unknown) => Edit): Edits<T> {
  const next = { ...all };
  for (const field of Object.keys(of) as (keyof T)[]) {
    const edit = all[field];
    if (edit) next[field] = change(edit, of[field]);
  }
  return next;
}

/** What was saved is an edit no more, unless it has been written on meanwhile. */
function settled<T>(all: Edits<T>, saved: Partial<T>): Edits<T> {
  const next = mapEdits(all, saved, ({ now }, was) => ({ was, now }));
  for (const field of Object.keys(saved) as (keyof T)[])
    if (alike(next[field]?.now, saved[field])) delete next[field];
  return next;
}

function readKept<T>(at: string): Edits<T> {
  try {
    return JSON.parse(localStorage.getItem(at) ?? '{}');
  } catch {
    return {};
  }
}

function keep(at: string, edits: object): void {
  if (Object.keys(edits).length === 0) localStorage.removeItem(at);
  else localStorage.setItem(at, JSON.stringify(edits));
}

/** Whether two values say the same, in whatever order their fields stand; what is undefined is not said. */
export function alike(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
}
