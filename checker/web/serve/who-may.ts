/**
 * Who may talk to the workshop's server. It listens at 127.0.0.1 only; but every page in the learner's browser can send requests
 * there, and a name of its own can be made to lead there (DNS rebinding). So it looks at the name by which it was asked for,
 * `Host`, and at the page from which a request comes, `Origin`, where there is one.
 */

/** The names that lead to this machine and to nothing else, whoever answers for names. */
const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i;

/** What a request says of where it comes from. */
export interface Asked {
  readonly host: string | undefined;
  readonly origin: string | undefined;
  /** `Sec-Fetch-Site`: whether the page is of the same origin, as the browser sees it. */
  readonly site: string | undefined;
  /** `Sec-Fetch-Mode`: `navigate` where a link was followed. */
  readonly mode: string | undefined;
}

/**
 * Why a request is refused, in words. Undefined where it is not.
 *
 * @param forwarded origins at which a forward of this machine's port is reached, as `https://name-5000.app.github.dev`
 */
export function whyRefused(
  { host, origin, site, mode }: Asked,
  forwarded: readonly string[],
): string | undefined {
  const isForwarded = forwarded.some((each) => host === new URL(each).host);
  if (host === undefined || !(LOOPBACK.test(host) || isForwarded))
    return `it was asked for by the name ${host ?? "(none)"}, and this server is at 127.0.0.1 only`;
  const own = [`http://${host}`, ...forwarded];
  if (origin !== undefined && !own.includes(origin)) return `it comes from a page at ${origin}`;
  // A forward may change the host's name on its way, and then the browser's word of the site is about another one.
  if (origin === undefined && site === "cross-site" && mode !== "navigate")
    return "it comes from a page elsewhere";
  return undefined;
}

/**
 * The origins at which a forward reaches this port: in a codespace its own, which GitHub makes of the codespace's name; and what
 * the learner has given.
 */
export function forwardedOrigins(
  port: number,
  env: Readonly<Record<string, string | undefined>>,
  given: readonly string[],
): string[] {
  const { CODESPACES, CODESPACE_NAME, GITHUB_CODESPACES_PORT_FORWARDING_DOMAIN } = env;
  const domain = GITHUB_CODESPACES_PORT_FORWARDING_DOMAIN ?? "app.github.dev";
  const isCodespace = CODESPACES === "true" && CODESPACE_NAME !== undefined;
  return [...given, ...(isCodespace ? [`https://${CODESPACE_NAME}-${port}.${domain}`] : [])];
}
