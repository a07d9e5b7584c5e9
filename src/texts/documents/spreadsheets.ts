/** "16/03/2027 10:00" for `2027-03-16T10:00`. */
export function wallTimeText(wallTime: string): string {
  const [on = '', time = ''] = wallTime.split('T');
  return `${on.split('-').reverse().join('/')} ${time}`;
}

/** "87,5": at most one decimal, after a comma. */
export function decimalText(value: number): string {
  return String(Math.round(value * 10) / 10).replace('.', ',');
}
