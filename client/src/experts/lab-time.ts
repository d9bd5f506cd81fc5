/** A moment as the clocks of a time zone show it: `2026-06-01T09:30`, what a field for date and time holds. */
export function localOf(moment: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    ...({ year: 'numeric', month: '2-digit', day: '2-digit' } as const),
    ...({ hour: '2-digit', minute: '2-digit', timeZone } as const),
  });
  return parts.format(new Date(moment)).replace(' ', 'T');
}

/** The moment at which the clocks of a time zone show `local`; undefined while it is not whole. */
export function momentOf(local: string, timeZone: string): string | undefined {
  const read = Date.parse(`${local}Z`);
  if (Number.isNaN(read)) return undefined;
  const ahead = (at: number) => Date.parse(`${localOf(new Date(at).toISOString(), timeZone)}Z`) - at;
  // Once more, for the hours around a change of the clocks.
  const near = read - ahead(read);
  return new Date(read - ahead(near)).toISOString();
}
