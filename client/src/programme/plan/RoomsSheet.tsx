import { type Plan, unsaid } from '@case-lab/contract';
import { useState } from 'react';
import { v7 } from 'uuid';
import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { appWords } from '../../words/app.ts';
import { BothLanguages } from '../../words/BothLanguages.tsx';
import { useWords } from '../../words/language.ts';
import { planWords } from '../../words/plan.ts';
import formStyles from './Form.module.css';
import styles from './Plan.module.css';
import { usePlanner } from './use-planner.ts';

type RoomsSheetProps = { labId: string; plan: Plan; onClose: () => void };

/** The places of the lab. One in which something is planned stays. */
export function RoomsSheet({ labId, plan, onClose }: RoomsSheetProps) {
  const words = useWords(planWords);
  const app = useWords(appWords);
  const planner = usePlanner(labId);
  const [rooms, setRooms] = useState(plan.rooms);
  const isUsed = (id: string) => plan.sessions.some((session) => session.roomId === id);
  const keep = () => {
    planner.write((now) => ({ ...now, rooms }));
    onClose();
  };
  return (
    <Sheet title={words.rooms} closeWord={app.close} onClose={onClose}>
      <div className={formStyles.sheet}>
        <p className={styles.soft}>{words.roomsMore}</p>
        {rooms.map(({ id, name }, at) => (
          <div key={id} className={formStyles.room}>
            <BothLanguages
              legend={words.roomName(at + 1)}
              value={name}
              maxLength={120}
              onValue={(next) => setRooms(rooms.map((room) => (room.id === id ? { id, name: next } : room)))}
            />
            <Button
              kind="quiet"
              size="small"
              aria-label={`${words.remove}: ${words.roomName(at + 1)}`}
              title={isUsed(id) ? words.roomUsed : words.remove}
              disabled={isUsed(id)}
              onClick={() => setRooms(rooms.filter((room) => room.id !== id))}
            >
              <Icon d="M4 6h12M8 6V4h4v2M6 6l1 10h6l1-10" />
            </Button>
          </div>
        ))}
        <Button onClick={() => setRooms([...rooms, { id: v7(), name: unsaid }])}>
          <Icon d="M10 4v12M4 10h12" />
          {words.addRoom}
        </Button>
        <Button kind="main" onClick={keep}>
          {words.save}
        </Button>
      </div>
    </Sheet>
  );
}
