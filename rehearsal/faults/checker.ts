/** A row of the log: which document, its number there, and the message that brought it. */
export type Row = { document: string; seq: number; msgId: string };
/** What is there in the end: every edit's id as often as a fresh device finds it, and the table where it can be read. */
export type Final = { copy: string[]; rows?: Row[] };

type Edit = { msgId: string; writer: string; isAcknowledged: boolean; seq?: number; isSeen: boolean };

/**
 * Keeps the history of a run and judges its end, after Jepsen's set test: an edit that was acknowledged to its writer, or
 * seen by anybody else, must be there in the end, once; what was only sent may be there or not (B1, B2).
 */
export class Checker {
  private readonly edits = new Map<string, Edit>();
  private readonly refused: string[] = [];

  sent(id: string, msgId: string, writer: string): void {
    this.edits.set(id, { msgId, writer, isAcknowledged: false, isSeen: false });
  }

  /** `seq`: undefined where one answer spoke for several edits, or came by another way. */
  acknowledged(id: string, seq?: number): void {
    const edit = this.edits.get(id);
    if (edit) Object.assign(edit, { isAcknowledged: true, seq });
  }

  seen(id: string, reader: string): void {
    const edit = this.edits.get(id);
    if (edit && edit.writer !== reader) edit.isSeen = true;
  }

  /** The server says that it will never take an edit, which it has no reason to. */
  turnedAway(id: string, code: string): void {
    this.refused.push(`refused, ${code}: ${id}`);
  }

  /** How many edits were sent, acknowledged, and acknowledged or seen. */
  get counted(): { sent: number; acknowledged: number; promised: number } {
    const edits = [...this.edits.values()];
    return {
      sent: edits.length,
      acknowledged: edits.filter((edit) => edit.isAcknowledged).length,
      promised: edits.filter((edit) => edit.isAcknowledged || edit.isSeen).length,
    };
  }

  /** Every broken promise, a line each; empty when all were kept. */
  judge({ copy, rows }: Final): string[] {
    return [...this.refused, ...this.judgeCopy(copy), ...(rows ? this.judgeTable(rows) : [])];
  }

  private judgeCopy(copy: string[]): string[] {
    const found = count(copy);
    const faults = [...found].flatMap(([id, times]) => {
      if (!this.edits.has(id)) return [`never written: ${id}`];
      return times > 1 ? [`twice on the board: ${id}`] : [];
    });
    for (const [id, { isAcknowledged, isSeen }] of this.edits) {
      if (found.has(id)) continue;
      if (isAcknowledged) faults.push(`lost, though acknowledged: ${id}`);
      else if (isSeen) faults.push(`lost, though seen: ${id}`);
    }
    return faults;
  }

  private judgeTable(rows: Row[]): string[] {
    const faults = [...count(rows.map(({ msgId }) => msgId))].flatMap(([msgId, times]) =>
      times > 1 ? [`twice in the table: ${msgId}`] : [],
    );
    const stored = new Map(rows.map((row) => [row.msgId, row]));
    for (const [id, edit] of this.edits) {
      const row = stored.get(edit.msgId);
      if (!row && (edit.isAcknowledged || edit.isSeen)) faults.push(`not in the table: ${id}`);
      if (row && edit.seq !== undefined && row.seq !== edit.seq)
        faults.push(`acknowledged as ${edit.seq}, stored as ${row.seq}: ${id}`);
    }
    return [...faults, ...holes(rows)];
  }
}

/** Within each document the numbers are 1, 2, 3... (B14). */
function holes(rows: Row[]): string[] {
  const numbers = new Map<string, number[]>();
  for (const { document, seq } of rows) {
    const known = numbers.get(document);
    if (known) known.push(seq);
    else numbers.set(document, [seq]);
  }
  return [...numbers].flatMap(([document, seqs]) => {
    const hole = seqs.sort((a, b) => a - b).findIndex((seq, index) => seq !== index + 1);
    return hole < 0 ? [] : [`a hole at number ${hole + 1}: ${document}`];
  });
}

function count(ids: string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
  return times;
}
