// A plain TCP server: hangs up on whoever comes, closes its port, and fails a moment later.
import net from "node:net";

const server = net.createServer((socket) => {
  socket.destroy();
  server.close();
  setTimeout(() => {
    throw new Error("nobody to send to");
  }, 300);
});
server.listen(5559, "127.0.0.1");
