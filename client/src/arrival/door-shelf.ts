import type { Guest } from '@case-lab/contract';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { inTime } from '../wire/in-time.ts';

/** Who came in at this door and is not on the server yet; it is sent under its `key` until it is answered. */
export type Waiting = { key: string; labId: string; at: string; door: string } & (
  | { guestId: string; name: string }
  | {
      walkIn: {
        name: string;
        language: 'ru' | 'en';
        territory: string;
        organisation: string;
        consents: string[];
      };
    }
);
export type KeptList = { guests: Guest[]; at: number };

interface Boxes extends DBSchema {
  lists: { key: string; value: KeptList };
  waiting: { key: string; value: Waiting; indexes: { labId: string } };
}

const OPEN_WITHIN_MS = 4_000;

/** What a door keeps on its device: the list it downloaded, and who came in while there was no connection. */
export class DoorShelf {
  private constructor(private readonly db: IDBPDatabase<Boxes>) {}

  /** Undefined where the browser keeps nothing. */
  static async open(): Promise<DoorShelf | undefined> {
    try {
      const opening = openDB<Boxes>('case-lab-door', 1, {
        upgrade(db) {
          db.createObjectStore('lists');
          db.createObjectStore('waiting', { keyPath: 'key' }).createIndex('labId', 'labId');
        },
      });
      return new DoorShelf(await inTime(opening, OPEN_WITHIN_MS));
    } catch {
      // Private windows and full phones refuse; the door works on in memory and says so.
      return undefined;
    }
  }

  /** Takes the names of every list off this device. */
  static async forgetLists(): Promise<void> {
    const shelf = await DoorShelf.open();
    await shelf?.db.clear('lists');
    shelf?.db.close();
  }

  list(labId: string): Promise<KeptList | undefined> {
    return this.db.get('lists', labId);
  }

  async keepList(labId: string, list: KeptList): Promise<void> {
    await this.db.put('lists', list, labId);
  }

  async forgetList(labId: string): Promise<void> {
    await this.db.delete('lists', labId);
  }

  /** In the order in which they came. */
  async waiting(labId: string): Promise<Waiting[]> {
    const all = await this.db.getAllFromIndex('waiting', 'labId', labId);
    return all.sort((a, b) => a.at.localeCompare(b.at));
  }

  /** When it resolves, it outlives the page. */
  async put(one: Waiting): Promise<void> {
    const change = this.db.transaction('waiting', 'readwrite', { durability: 'strict' });
    await Promise.all([change.store.put(one), change.done]);
  }

  async takeOff(key: string): Promise<void> {
    await this.db.delete('waiting', key);
  }
}
