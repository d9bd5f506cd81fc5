/** Hands a text to the browser as a file to keep; needs no connection. */
export function saveText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  // A modal dialog makes the rest of the page deaf, to clicks of ours too.
  (document.activeElement?.closest('dialog') ?? document.body).append(link);
  link.click();
  link.remove();
  // Some browsers read the file only after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
