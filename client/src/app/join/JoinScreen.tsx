import { useState } from 'react';
import { homeOf, useMe } from '../../groups/use-me.ts';
import { Button } from '../../parts/Button.tsx';
import { tidyCode } from '../../people/join-code.ts';
import { keptSeat } from '../../people/kept-seat.ts';
import { CODE_LENGTH, useDoor } from '../../people/use-people.ts';
import { refusalOf } from '../../wire/http.ts';
import { InLanguage } from '../../words/InLanguage.tsx';
import { joinWords } from '../../words/join.ts';
import { useWords } from '../../words/language.ts';
import { Link, useNavigate } from '../address.tsx';
import { Plain } from '../Plain.tsx';
import { CodeStep } from './CodeStep.tsx';
import { ComeBack } from './ComeBack.tsx';
import styles from './Join.module.css';
import { JoinForm } from './JoinForm.tsx';

/** The door: a code, then a name and a territory, then in. The code comes from the address, the QR code or the fingers. */
export function JoinScreen({ code: fromAddress = '' }: { code?: string }) {
  const words = useWords(joinWords);
  const [code, setCode] = useState(() => tidyCode(fromAddress, CODE_LENGTH));
  const [isReturning, setReturning] = useState(false);
  return (
    <Plain title={words.title}>
      {isReturning ? <ComeBack /> : <Newcomer code={code} setCode={setCode} />}
      <p className={styles.other}>
        <Button kind="quiet" onClick={() => setReturning(!isReturning)}>
          {isReturning ? words.newcomer : words.return}
        </Button>
      </p>
      <p className={styles.other}>
        <Link to="/sign-in">{words.byPassword}</Link>
      </p>
      <p className={styles.foot}>{words.openInBrowser}</p>
    </Plain>
  );
}

function Newcomer({ code, setCode }: { code: string; setCode: (code: string) => void }) {
  const door = useDoor(code);
  const words = useWords(joinWords);
  const navigate = useNavigate();
  if (!door.data) {
    return (
      <CodeStep
        code={code}
        setCode={setCode}
        isLooking={door.isFetching}
        refusal={door.error && !door.isFetching ? refusalOf(door.error) : undefined}
        lookAgain={() => void door.refetch()}
      />
    );
  }
  const startAnew = () => {
    setCode('');
    navigate('/', { replace: true });
  };
  return (
    <>
      <p className={styles.host}>
        <InLanguage text={door.data.lab.host} />
      </p>
      <h1 className={styles.lab}>
        <InLanguage text={door.data.lab.title} />
      </h1>
      <p className={styles.code}>
        {words.code} <strong>{code}</strong>
        <Button kind="quiet" size="small" onClick={startAnew}>
          {words.anotherCode}
        </Button>
      </p>
      <AlreadyIn />
      <JoinForm key={code} code={code} door={door.data} />
    </>
  );
}

/** Somebody who scans the code twice goes on; a phone that goes round may still seat the next person. */
function AlreadyIn() {
  const me = useMe({ enabled: keptSeat() !== null });
  const words = useWords(joinWords);
  if (!me.data) return null;
  return (
    <div className={styles.already}>
      <p>{words.signedInAs(me.data.participant.name)}</p>
      <Link className={styles.goOn} to={homeOf(me.data.participant.role)}>
        {words.goOn}
      </Link>
      <p className={styles.soft}>{words.orAnother}</p>
    </div>
  );
}
