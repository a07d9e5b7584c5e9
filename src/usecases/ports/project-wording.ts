/** What is written of a shared project where only text is kept. */
export interface ProjectWording {
  /** Title of the agenda item about it, within the limit of one. */
  projectItem(project: { title: string }): string;
}
