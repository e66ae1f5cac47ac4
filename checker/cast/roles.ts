/** The roles of the course, in the order in which values go through them, and whether a value begins its way there. */
const ROLES = [
  { role: "client", isSource: true },
  { role: "ventilator", isSource: true },
  { role: "web", isSource: true },
  { role: "worker", isSource: false },
  { role: "server", isSource: false },
  { role: "sink", isSource: false },
] as const;

/** Where a role stands on the way of the values, from 0. A role that is not known stands at the end. */
export function placeOnTheWay(role: string): number {
  const at = ROLES.findIndex((each) => each.role === role);
  return at < 0 ? ROLES.length : at;
}

/** Whether a name is that of a role. */
export function isRole(name: string): boolean {
  return ROLES.some(({ role }) => role === name);
}

/** Whether values begin their way at a role. */
export function isSource(role: string): boolean {
  return ROLES.some((each) => each.role === role && each.isSource);
}
