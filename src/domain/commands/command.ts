/** Commands understood in this version; the Italian words people type are in `texts/command-words.ts`. */
export type CommandName =
  | 'help'
  | 'calendar'
  | 'next'
  | 'attendance'
  | 'agenda'
  | 'urgent'
  | 'move'
  | 'cancel'
  | 'substitute'
  | 'network'
  | 'delegation'
  | 'actions'
  | 'todo'
  | 'register'
  | 'preview'
  | 'deliveries'
  | 'minutes'
  | 'practices'
  | 'share_practice'
  | 'projects'
  | 'new_project'
  | 'publications'
  | 'propose_publication'
  | 'settings'
  | 'personal_data';

/** What a message to the bot asks for. `rest` is the text after the command word, spaces collapsed, case kept. */
export type ParsedCommand =
  | { kind: 'command'; command: CommandName; rest: string }
  /** `nearest` is the closest command word, null when nothing is close; `typed` what was understood. */
  | { kind: 'unknown'; typed: string; nearest: CommandName | null }
  | { kind: 'empty' };
