import { BoardRobot } from './board-robot.ts';
import type { TestLab } from './labs.ts';

/** Two members of one group at their board, and how many updates it has stored. */
export async function tableOf(lab: TestLab) {
  const [aigul, boris] = [await lab.person('participant', 1), await lab.person('participant', 1)];
  const one = await BoardRobot.open(await aigul.device(), aigul.boardId);
  const two = await BoardRobot.open(await boris.device(), boris.boardId);
  const stored = () => lab.house.count('from board_update where board_id = $1', [aigul.boardId]);
  return { aigul, boris, one, two, stored };
}
