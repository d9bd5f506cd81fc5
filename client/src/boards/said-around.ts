import {
  addComment,
  agree,
  commit,
  judge,
  openBoard,
  readAgreements,
  readComments,
  readCommitments,
  readJudgements,
} from '@case-lab/contract/boards';
import type { Doc } from 'yjs';
import type { SaidAround } from '../wire/shelf.ts';

/** What stands at a place that `touchedAround` named; `undefined` where nothing stands, and for the id of a note. */
export function readSaid(doc: Doc, place: string): SaidAround | undefined {
  const [what = '', key = ''] = place.split(' ');
  const [first, second, third] = key.split('/');
  switch (what) {
    case 'judgements': {
      const said = readJudgements(doc).find(
        (one) => one.technology === first && one.territory === second && one.participant === third,
      );
      return said && { what, said };
    }
    case 'agreements': {
      const said = readAgreements(doc).find((one) => one.technology === first && one.territory === second);
      return said && { what, said };
    }
    case 'commitments': {
      const said = readCommitments(doc).find(({ id }) => id === key);
      return said && { what, said };
    }
    case 'comments': {
      const said = readComments(doc).find(({ id }) => id === key);
      return said && { what, said };
    }
    default:
      return undefined;
  }
}

/** Its words, a line for each text; '' for a verdict without any. */
export function wordsSaid(around: SaidAround): string {
  return textsOf(around).filter(Boolean).join('\n');
}

function textsOf({ what, said }: SaidAround): string[] {
  switch (what) {
    case 'judgements':
      return [said.adaptation, said.condition, said.barriers, said.enablers, said.question];
    case 'agreements':
      return [said.sentence];
    case 'commitments':
      return [said.cue, said.action, said.due, said.needs, said.helpers];
    case 'comments':
      return [said.text];
  }
}

/** Says it again where it stood; false where that cannot be. */
export function sayAgain(doc: Doc, { what, said }: SaidAround): boolean {
  switch (what) {
    case 'judgements':
      return judge(doc, said, said);
    case 'agreements':
      return agree(doc, said, said);
    case 'commitments':
      return commit(doc, said.id, said);
    case 'comments':
      return openBoard(doc).comments.has(said.id) || addComment(doc, said);
  }
}
