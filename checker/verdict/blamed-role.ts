/**
 * Whose claim it is, as its id says: `server` for `server-works` and for `late-server-stays`. A claim about the values is
 * about who sends them.
 *
 * @param roles the lesson's programs
 */
export function blamedRole(claimId: string, roles: readonly string[]): string {
  const words = claimId.split("-");
  return (
    roles.find((role) => words.includes(role)) ?? roles.find((role) => role === "client") ?? roles[0] ?? ""
  );
}
