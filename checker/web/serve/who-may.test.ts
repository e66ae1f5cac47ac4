import { expect, test } from "vitest";
import { forwardedOrigins, whyRefused } from "./who-may.ts";

const asked = { host: "127.0.0.1:5000", origin: undefined, site: undefined, mode: undefined };

test.each(["127.0.0.1:5000", "localhost:5000", "LOCALHOST:5000", "[::1]:5000", "localhost"])(
  "asked for as %s, it answers",
  (host) => expect(whyRefused({ ...asked, host }, [])).toBeUndefined(),
);

test.each([
  "evil.example",
  "evil.example:5000",
  "127.0.0.1.evil.example:5000",
  "localhost.evil.example",
  "127.0.0.2:5000",
  "0.0.0.0:5000",
  "127.0.0.1:5000@evil.example",
  "127.0.0.1:5000:5000",
  "",
])("asked for by the name %j, as one that was made to lead here, it refuses", (host) =>
  expect(whyRefused({ ...asked, host }, [])).toContain("by the name"),
);

test("without a name it refuses", () => {
  expect(whyRefused({ ...asked, host: undefined }, [])).toContain("(none)");
});

test("its own pages may ask, whatever the port is at which they were forwarded", () => {
  const own = { ...asked, host: "localhost:6001", origin: "http://localhost:6001", site: "same-origin" };
  expect(whyRefused(own, [])).toBeUndefined();
});

test.each([
  "http://evil.example",
  "http://127.0.0.1:3000",
  "http://localhost:5000",
  "https://127.0.0.1:5000",
  "null",
])("a page at %s may not ask", (origin) =>
  expect(whyRefused({ ...asked, origin }, [])).toContain("comes from a page"),
);

test("a script or picture that a page elsewhere loads is refused, a link that is followed is not", () => {
  expect(whyRefused({ ...asked, site: "cross-site", mode: "no-cors" }, [])).toContain("elsewhere");
  expect(whyRefused({ ...asked, site: "cross-site", mode: "navigate" }, [])).toBeUndefined();
});

const CODESPACE = { CODESPACES: "true", CODESPACE_NAME: "silver-spoon-x7" };

test("in a codespace the forward of this port is known by the codespace's name", () => {
  const forwarded = forwardedOrigins(5000, CODESPACE, []);
  expect(forwarded).toEqual(["https://silver-spoon-x7-5000.app.github.dev"]);
  const [origin] = forwarded;
  expect(
    whyRefused({ ...asked, host: "localhost:5000", origin, site: "same-origin" }, forwarded),
  ).toBeUndefined();
  const host = "silver-spoon-x7-5000.app.github.dev";
  expect(whyRefused({ ...asked, host, origin }, forwarded)).toBeUndefined();
  expect(
    whyRefused({ ...asked, origin: "https://silver-spoon-x7-3000.app.github.dev" }, forwarded),
  ).toBeDefined();
  expect(whyRefused({ ...asked, origin: "https://another-5000.app.github.dev" }, forwarded)).toBeDefined();
});

test("its domain is the one that GitHub says", () => {
  const env = { ...CODESPACE, GITHUB_CODESPACES_PORT_FORWARDING_DOMAIN: "preview.example" };
  expect(forwardedOrigins(1, env, [])).toEqual(["https://silver-spoon-x7-1.preview.example"]);
});

test("outside of a codespace only given origins are known", () => {
  expect(forwardedOrigins(5000, { CODESPACE_NAME: "left-over" }, ["https://mine.example"])).toEqual([
    "https://mine.example",
  ]);
});
