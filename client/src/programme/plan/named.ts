/** Somebody or something of the lab that a session may have, by its name. */
export type Named = { id: string; text: string };

/** What does not go together with something that the programme itself does not know. */
export type Remark = { sessionIds: string[]; text: string };
