// @ts-check
/**
 * What the simulator's server tells the page. Instants are ISO 8601 in UTC.
 *
 * @typedef {{ key: string, name: string, label: string }} Persona
 *
 * @typedef {Persona & { inTeam: boolean, blocked: boolean, unreadChat: number, unreadChannel: number }} Person
 *
 * @typedef {object} Message
 * @property {string} id
 * @property {{ kind: 'bot' | 'person', key: string | null, name: string }} from
 * @property {string | null} text plain text, with `<at>Nome</at>` for a mention; null when there is only a card
 * @property {CardJson | null} card
 * @property {string} cardKey changes when the card changes
 * @property {string | null} summary text of the notification
 * @property {string} sentAt
 * @property {string | null} editedAt
 * @property {boolean} personalView the card is one that only this persona sees, or the whole message is
 * @property {boolean} targeted the whole message is, and cannot be replied to
 *
 * @typedef {Message & { replies: Message[] }} Post
 *
 * @typedef {{ word: string, description: string }} Command
 *
 * @typedef {{ id: string, title: string }} ActionCommand
 *
 * @typedef {object} State
 * @property {number} revision grows with every change
 * @property {boolean} ready false while the demo network is being set up
 * @property {string} now the simulated clock
 * @property {string} timeZone
 * @property {string | null} nextDueAt when the bot will next send something; null = nothing planned
 * @property {Persona | null} me null until there are people
 * @property {Person[]} people
 * @property {{ name: string, installed: boolean }} team
 * @property {{ name: string, posts: Post[] }} channel oldest first
 * @property {{ messages: Message[] }} chat of `me` with the bot, oldest first
 * @property {Command[]} commands
 * @property {ActionCommand[]} actions
 * @property {ActionCommand[]} searches of the compose box
 * @property {Texts} texts
 *
 * @typedef {State & { me: Persona }} PersonState the state once there is somebody to be
 *
 * @typedef {Record<string, string>} Texts
 *
 * @typedef {'channel' | 'chat'} Place
 *
 * @typedef {Record<string, unknown>} CardJson
 *
 * @typedef {{ title: string, text: string, card: CardJson }} Found
 *
 * @typedef {object} Done
 * @property {true} ok
 * @property {string} [notice]
 * @property {{ title: string, card: CardJson }} [dialog]
 * @property {{ items: Found[], full: boolean }} [found] one page of what a search found
 *
 * @typedef {Done | { ok: false, error: string }} Answer
 *
 * @typedef {{ messageId: string | null, commandId: string | null, data: unknown }} DialogRequest what a dialog is opened for
 *
 * @typedef {{ type: 'Action.Execute' | 'Action.Submit', verb: string | null, data: unknown }} Press
 */
export {};
