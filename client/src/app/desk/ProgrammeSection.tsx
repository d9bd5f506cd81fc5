import { useCases } from '../../cases/use-cases.ts';
import { useClashes } from '../../experts/use-clashes.ts';
import { useExperts } from '../../experts/use-experts.ts';
import { useLab } from '../../labs/use-lab.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { PlanDesk } from '../../programme/plan/PlanDesk.tsx';
import { appWords } from '../../words/app.ts';
import { clashWords } from '../../words/clashes.ts';
import { useTell, useWords } from '../../words/language.ts';

/** The programme at the organisers' desk. */
export function ProgrammeSection({ labId }: { labId: string }) {
  const lab = useLab(labId).data;
  const experts = useExperts(labId).data ?? [];
  const cases = useCases(labId).data?.cases ?? [];
  const clashes = useClashes(labId).data ?? [];
  const { clash } = useWords(clashWords);
  const { loading } = useWords(appWords);
  const tell = useTell();
  if (!lab) return <Waiting word={loading} />;
  return (
    <PlanDesk
      lab={lab}
      experts={experts.map(({ id, name }) => ({ id, text: name }))}
      cases={cases.map(({ id, code, title }) => ({ id, text: `${code} ${tell(title)}` }))}
      remarks={clashes.map(({ kind, name, sessionIds }) => ({ sessionIds, text: clash[kind](name) }))}
    />
  );
}
