import { Injectable } from '@nestjs/common';
import type { Server } from 'socket.io';

/** Who has a device connected now, asked of the sockets themselves (of every process). */
@Injectable()
export class PresenceService {
  private io: Server | undefined;

  attach(io: Server): void {
    this.io = io;
  }

  /** Ends the connections of a device that has signed out. */
  hangUp(signInId: string): void {
    this.io?.in(`sign-in:${signInId}`).disconnectSockets(true);
  }

  /** True while this device has a connection. */
  async isConnected(signInId: string): Promise<boolean> {
    const devices = await this.io?.in(`sign-in:${signInId}`).fetchSockets();
    return (devices?.length ?? 0) > 0;
  }

  /** True while at least one device of this person watches the lab. */
  async isWatching(labId: string, participantId: string): Promise<boolean> {
    const devices = await this.io?.in(`lab:${labId}/${participantId}`).fetchSockets();
    return (devices?.length ?? 0) > 0;
  }

  async online(labId: string): Promise<Set<string>> {
    const devices = (await this.io?.in(`lab:${labId}`).fetchSockets()) ?? [];
    return new Set(devices.map((device) => device.data.who.participantId as string));
  }
}
