const FIELDS = 'textarea, input:not([type=radio]):not([type=checkbox]), [contenteditable]';

/** Whether somebody is in the middle of writing. The field for the next note keeps the focus between two notes: empty, it rests. */
export function isWriting(): boolean {
  const field = document.activeElement;
  if (!field?.matches(FIELDS)) return false;
  return !(field instanceof HTMLTextAreaElement && field.value === '' && field.closest('[data-compose]'));
}
