/** Buttons about delegations of the coordinator's powers; days as typed, `yyyy-MM-dd` from a date input. */
export type DelegationAction =
  | {
      verb: 'delegation_submit';
      networkId: string;
      personId: string;
      fromOn: string;
      toOn: string;
      reason: string;
    }
  | { verb: 'delegation_revoke'; networkId: string; delegationId: string };
