import type { Claim, Finding } from "../claims/claim.ts";
import type { Placed } from "../history/event.ts";
import type { JudgedClaim } from "./result.ts";

/** Judges claims over the events of one play. */
export function judge(claims: readonly Claim[], events: readonly Placed[]): JudgedClaim[] {
  return claims.map((claim) => ({ ...headOf(claim), ...claim.judge(events) }));
}

export function untested(claims: readonly Claim[]): JudgedClaim[] {
  return claims.map((claim) => ({ ...headOf(claim), verdict: "untested", evidence: [] }));
}

function headOf({
  id,
  about,
  says,
  point,
  port,
}: Claim): Pick<JudgedClaim, "id" | "about" | "says" | "point" | "port"> {
  return {
    id,
    about,
    says,
    ...(point === undefined ? {} : { point }),
    ...(port === undefined ? {} : { port }),
  };
}

export function isBroken(claims: readonly { readonly verdict: Finding["verdict"] }[]): boolean {
  return claims.some(({ verdict }) => verdict === "broken");
}

export function allHold(claims: readonly { readonly verdict: Finding["verdict"] }[]): boolean {
  return claims.every(({ verdict }) => verdict === "holds");
}
