/** Short answers about shared projects. `title` is the project's. */
export type ProjectNotice =
  | { code: 'project_started'; title: string; again: boolean }
  /** `version` null when nothing was different. */
  | { code: 'project_changed'; title: string; version: number | null }
  | { code: 'project_update_posted'; title: string; again: boolean }
  /** Only who answers for it and the coordination may; and, for an update, the municipalities taking part. */
  | { code: 'project_not_own' | 'project_not_taking_part'; title: string };
