import { Push } from "zeromq";

const push = new Push();

// TODO 1: bind the socket to tcp://127.0.0.1:5559, and wait until that is done.

// TODO 2: print "sending 0".

// TODO 3: send "0", and wait until that is done.
