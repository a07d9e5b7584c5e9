/** The only source of "now". Instants are UTC; a rule of the calendar adds its own zone. */
export interface Clock {
  now(): Date;
}
