import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { refusalOf } from '../wire/http.ts';
import { appWords } from '../words/app.ts';
import { useWords } from '../words/language.ts';
import { refusalWords } from '../words/refusals.ts';

type Question = { data: unknown; error: unknown; refetch: () => Promise<unknown> };

/** Whether a screen still lacks some of what it asked for. What it already has stays, whatever fails later. */
export function isLacking(questions: Question[]): boolean {
  return questions.some((question) => question.data === undefined);
}

/** What stands in the place of a screen that lacks something: grey lines, or why it failed and what to do. */
export function Lacking({ questions }: { questions: Question[] }) {
  const words = useWords(appWords);
  const refusals = useWords(refusalWords);
  const failed = questions.filter((question) => question.data === undefined && question.error);
  if (!failed[0]) return <Waiting word={words.loading} />;
  const again = () => {
    for (const question of failed) void question.refetch();
  };
  return (
    <Notice
      kind="warn"
      title={refusals[refusalOf(failed[0].error)]}
      action={
        <Button kind="main" onClick={again}>
          {words.tryAgain}
        </Button>
      }
    />
  );
}
