import { describe, expect, it } from "vitest";
import { ended, handshake, history, over, says, sent, started, toldToStop, took } from "../claims/by-hand.ts";
import { plain } from "./paint.ts";
import { beside, drawTimeline } from "./timeline.ts";
import { rowsOf } from "./timeline-rows.ts";

const CLIENT_PLAY = history(
  ["client", started],
  ["client", says("sending 0")],
  ["client", handshake],
  ["server", took("0")],
  ["server", { what: "busy", value: "0" }],
  ["client", says("sending 1")],
  ["client", says("something else")],
  ["client", ended()],
  ["server", took("1")],
  ["harness", over],
);

const draw = (width = 80) => drawTimeline(CLIENT_PLAY, { width, paint: plain });

describe("the timeline", () => {
  it("shows the client's end while the server is at work, and says so", () => {
    const lines = draw();
    const end = lines.find((line) => line.includes("■ ended, code 0"));
    expect(end).toContain("┃ still at work");
    expect(lines.at(-1)).toContain("Nobody waited.");
  });

  it("draws a value's way from lane to lane, also when its sender has ended", () => {
    const arrival = draw().find((line) => line.includes("takes 1"));
    expect(arrival).toMatch(/^ +80 ms {3}─+ 1 ─+▶ │ takes 1$/);
  });

  it("shows the checker at work no longer than the client lives, also where that ends badly", () => {
    const crashed = history(
      ["client", started],
      ["server", took("0")],
      ["server", { what: "busy", value: "0" }],
      ["client", ended(1)],
      ["server", took("1")],
    );
    const lines = drawTimeline(crashed, { width: 80, paint: plain });
    expect(lines.find((line) => line.includes("ended, code 1"))).toContain("┃");
    expect(lines.find((line) => line.includes("takes 1"))).toMatch(/▶ │ takes 1$/);
  });

  it("leaves out what the lesson is not about", () => {
    expect(draw().join("\n")).not.toContain("something else");
  });

  it("is never wider than it may be", () => {
    for (const width of [39, 60, 80])
      for (const line of draw(width)) expect(line.length).toBeLessThanOrEqual(width);
  });

  it("has the checker in the client's lane where the learner writes the server", () => {
    const { rows } = rowsOf(
      history(
        ["server", started],
        ["server", handshake],
        ["client", sent("7")],
        ["server", says("received 7")],
        ["server", toldToStop],
      ),
    );
    expect(rows.map(({ mark, text }) => `${mark?.lane}: ${text}`)).toEqual([
      "server: starts",
      "server: connects",
      "client: sends 7",
      "server: received 7",
      "server: told to stop",
    ]);
  });

  it("puts a value's sending before its arrival, however late the line was read", () => {
    const { rows } = rowsOf(
      history(
        ["server", started],
        ["client", started],
        ["server", says("received 0")],
        ["client", says("sending 0")],
      ),
    );
    expect(rows.map(({ text }) => text)).toEqual(["starts", "starts", "sending 0", "received 0"]);
  });

  it("folds what is too long, and says how much", () => {
    const many = history(
      ["server", started],
      ...Array.from({ length: 200 }, (_, value) => ["server", says(`received ${value}`)] as const),
    );
    const { rows } = rowsOf(many);
    expect(rows.length).toBeLessThan(30);
    const left = Number(/(\d+) more/.exec(rows.map(({ text }) => text).join("\n"))?.[1]);
    expect(left + rows.length - 1).toBe(201);
  });

  it("stands beside another", () => {
    expect(beside(["a", "b"], ["c"], 4)).toEqual(["a   c", "b"]);
  });
});
