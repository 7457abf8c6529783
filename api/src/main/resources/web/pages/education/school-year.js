/** `2027-2028` as heads of tables say it: `2027–28`. */
export function schoolYear(period) {
  return `${period.slice(0, 4)}–${period.slice(7, 9)}`;
}
