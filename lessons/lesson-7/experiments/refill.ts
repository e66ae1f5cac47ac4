// A server that takes nothing. How many values are sent before one has to wait?
import { Pull, Push } from "zeromq";

for (const bytes of [1024, 4096, 65536]) {
  const push = new Push({ linger: 0 });
  await push.bind("tcp://127.0.0.1:0");
  const pull = new Pull({ linger: 0 });
  pull.connect(push.lastEndpoint ?? "");

  let sent = 0;
  try {
    for (;;) {
      await push.send("x".repeat(bytes));
      sent += 1;
      push.sendTimeout = 500;
    }
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) throw error;
  }
  console.log(`values of ${bytes} bytes: a multiple of 500 are sent: ${sent % 500 === 0}`);
  push.close();
  pull.close();
}
