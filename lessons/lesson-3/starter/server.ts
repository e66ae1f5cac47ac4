import { Pull } from "zeromq";

const pull = new Pull();

// TODO 1: connect the socket to tcp://localhost:5559.

// TODO 2: for every value that arrives, print "received V", with the value in place of V.
