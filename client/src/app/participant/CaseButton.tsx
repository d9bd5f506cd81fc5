import { useState } from 'react';
import { CaseBrief } from '../../cases/CaseBrief.tsx';
import { useCases } from '../../cases/use-cases.ts';
import { useGroups } from '../../groups/use-groups.ts';
import { Button } from '../../parts/Button.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { byId, useTerritories } from '../../people/use-people.ts';
import { firstMinuteWords } from '../../words/first-minute.ts';
import { useWords } from '../../words/language.ts';
import { useSeat } from '../entrance.ts';

/** The case of one's own group, in as many words as fit into half a minute. */
export function CaseButton({ kind = 'plain' }: { kind?: 'main' | 'plain' }) {
  const words = useWords(firstMinuteWords);
  const { lab, participant } = useSeat();
  const group = useGroups(lab.id).data?.find(({ id }) => id === participant.groupId);
  const { data } = useCases(lab.id);
  const territories = useTerritories(lab.id).data;
  const about = byId(data?.cases)(group?.caseId);
  const [isOpen, open] = useState(false);
  return (
    <>
      <Button kind={kind} size="small" onClick={() => open(true)}>
        {words.theCase}
      </Button>
      {isOpen && (
        <Sheet title={words.theCase} closeWord={words.close} onClose={() => open(false)}>
          {about ? (
            <CaseBrief about={about} technologies={data?.technologies} territories={territories} />
          ) : (
            <p>{words.noCase}</p>
          )}
        </Sheet>
      )}
    </>
  );
}
