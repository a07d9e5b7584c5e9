/** What everything a dead process does ends in: it never comes to its end. */
export class Crashed extends Error {}
