// Encrypts, with keys that nobody else has.
import { curveKeyPair, Push } from "zeromq";

const { publicKey, secretKey } = curveKeyPair();
const push = new Push({ curveServer: true, curvePublicKey: publicKey, curveSecretKey: secretKey });
await push.bind("tcp://127.0.0.1:5559");

for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  await push.send(String(i));
}
