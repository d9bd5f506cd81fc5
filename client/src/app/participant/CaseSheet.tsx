import { useCases } from '../../cases/use-cases.ts';
import { WholeCase } from '../../cases/WholeCase.tsx';
import { useGroups } from '../../groups/use-groups.ts';
import { Sheet } from '../../parts/Sheet.tsx';
import { byId, useTerritories } from '../../people/use-people.ts';
import { caseBriefWords } from '../../words/case-brief.ts';
import { firstMinuteWords } from '../../words/first-minute.ts';
import { useWords } from '../../words/language.ts';
import { useSeat } from '../entrance.ts';

/** The case of one's own group: in as many words as fit into half a minute, and below them all of it. */
export function CaseSheet({ onClose }: { onClose: () => void }) {
  const words = useWords(caseBriefWords);
  const { theCase } = useWords(firstMinuteWords);
  const { lab, participant } = useSeat();
  const group = useGroups(lab.id).data?.find(({ id }) => id === participant.groupId);
  const { data } = useCases(lab.id);
  const territories = useTerritories(lab.id).data;
  const about = byId(data?.cases)(group?.caseId);
  return (
    <Sheet title={theCase} closeWord={words.close} onClose={onClose}>
      {about ? (
        <WholeCase labId={lab.id} about={about} technologies={data?.technologies} territories={territories} />
      ) : (
        <p>{words.noCase}</p>
      )}
    </Sheet>
  );
}
