// The groups' shared boards: gate (what may enter), log (what is kept), documents (what is open), gateway (who is there).
// Owns `board`, `board_document`, `board_update`, `board_checkpoint`, `board_version`, `board_aside`, `client_id`.
// Listens to programme.clock and groups.changed, which change what people may do on a board; a phase's close is a version.
export { BoardRights } from './board-rights.service.ts';
export { BoardsModule } from './boards.module.ts';
export { type Contributions, ContributionsService } from './contributions.service.ts';
export { CopyingService } from './copying.service.ts';
export { DrawingRoom } from './export/drawing.ts';
export { FONTS } from './export/font.ts';
export { linesOf } from './export/lines.ts';
export { NotesService, type SourcedNote } from './notes.service.ts';
