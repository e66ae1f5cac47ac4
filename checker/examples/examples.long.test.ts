import { playExamples } from "../testing/play-examples.ts";

playExamples(() => true);
