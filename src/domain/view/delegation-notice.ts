/** Short answers about delegations of the coordinator's powers. */
export type DelegationNotice =
  /** A deputy has the coordinator's powers less these (product §1). `coordinators` are names. */
  | { code: 'deputy_may_not'; act: 'delegate' | 'change_coordination'; coordinators: string[] }
  | { code: 'delegated'; deputy: string; fromOn: string; toOn: string; again: boolean }
  | { code: 'delegation_revoked'; deputy: string; fromOn: string; toOn: string }
  | { code: 'delegation_already_revoked'; deputy: string }
  | { code: 'delegation_over'; deputy: string; toOn: string };
