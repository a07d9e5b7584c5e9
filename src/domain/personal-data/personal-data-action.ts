/** Buttons about personal data, and about how long data are kept. */
export type PersonalDataAction =
  | { verb: 'data_export'; networkId: string }
  | { verb: 'data_erase'; networkId: string }
  | { verb: 'data_erase_confirm'; networkId: string }
  | { verb: 'retention_postpone'; networkId: string; runId: string };
