/** Short answers about the register of a sitting. */
export type RegisterNotice =
  | { code: 'register_closed'; at: Date; timeZone: string }
  /** Somebody, perhaps the same person, had closed it before. */
  | { code: 'register_was_closed'; at: Date; timeZone: string; byName: string }
  /** `from`: when there will be something to register, or to close. */
  | { code: 'register_not_begun'; from: Date; timeZone: string }
  | { code: 'register_corrected'; name: string; afterClosing: boolean }
  | { code: 'register_unchanged'; name: string }
  /** No sitting has been held; `opensAt` of the next one, null when there is none. */
  | { code: 'no_register'; opensAt: Date | null; timeZone: string }
  | { code: 'register_cancelled'; startsAt: Date; timeZone: string };
