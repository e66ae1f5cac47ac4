import { playExamples } from "./play-examples.ts";

playExamples(() => true);
