/** Short answers about actions. `text` is the action's. */
export type ActionNotice =
  /** `told`: whether the owner gets a message. */
  | { code: 'action_added'; ownerName: string; told: boolean; again: boolean }
  | { code: 'action_changed'; ownerName: string; told: boolean }
  | { code: 'action_closed'; text: string; outcome: 'done' | 'dropped' }
  | { code: 'action_already_closed'; text: string; outcome: 'done' | 'dropped' }
  | { code: 'action_not_own'; ownerName: string };
