import { type Sides, socketOf } from "../cast/cast.ts";
import { Replier, type Request } from "../harness/replier.ts";
import { all } from "../history/find.ts";
import type { Play } from "./play.ts";

/** How long a program is watched to see that it does nothing while it gets no answer. */
const TO_SEE_IT_WAIT_MS = 700;
const MOST_ANSWERS = 5;

/**
 * Plays the answering peer for a client whose socket expects one: takes what it sends and keeps the answers
 * back, sees whether the client goes on without them, then gives them and sees whether it goes on now.
 */
export async function holdReply(
  play: Play,
  sides: Sides,
  socketType: string,
  ended: () => boolean,
): Promise<void> {
  const who = sides.program.id;
  const peer = sides.peer.id;
  const { port } = socketOf(sides.program);
  const harness = Replier.connect(socketType, port);
  if (!harness) return;
  const taken = () => all(play.events, "took").length;
  const idleLimitMs = TO_SEE_IT_WAIT_MS;
  let isHeld = true;
  let answers = 0;
  const held: Request[] = [];
  const answer = (request: Request): void => {
    answers += 1;
    if (answers > MOST_ANSWERS) return;
    play.record(peer, { what: "replied", value: request.value });
    void request.answer();
  };
  void harness.takeAll((request) => {
    play.record(peer, { what: "took", value: request.value, parts: 1, from: who, port });
    if (taken() === 1) play.record(peer, { what: "busy", value: request.value });
    if (isHeld) held.push(request);
    else answer(request);
  });
  try {
    await play.until(() => ended() || taken() > 0, { stage: "first value", who, idleLimitMs });
    if (ended() || taken() === 0) return;
    await play.until(ended, { stage: "end", who, idleLimitMs });
    if (ended()) return;
    isHeld = false;
    play.record(peer, { what: "released" });
    for (const request of held.splice(0)) answer(request);
    await play.until(ended, { stage: "end after release", who, idleLimitMs });
  } finally {
    harness.close();
  }
}
