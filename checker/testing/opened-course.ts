import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { launchChromium } from "./chromium.ts";
import { Course } from "./course.ts";
import { ServedCourse } from "./served-course.ts";

/** A machine may be busy with other tests; what goes well does not wait for this. */
const PATIENCE_MS = 100_000;

/** `npm start` of a copy of the course, and a browser in which its pages are open. */
export class OpenedCourse {
  readonly course: Course;
  readonly #browser: Browser;
  #served: ServedCourse;
  /** What a browser has that was given the key. */
  #state: BrowserContextOptions["storageState"];
  /** What pages complained of. */
  readonly complaints: string[] = [];

  private constructor(course: Course, browser: Browser, served: ServedCourse) {
    this.course = course;
    this.#browser = browser;
    this.#served = served;
  }

  static async open(): Promise<OpenedCourse> {
    const course = new Course();
    const [served, browser] = await Promise.all([ServedCourse.of(course), launchChromium()]);
    return new OpenedCourse(course, browser, served);
  }

  /** The link that `npm start` has printed. */
  get link(): string {
    return this.#served.link;
  }

  get address(): string {
    return this.#served.address;
  }

  /** Another link, as of another `npm start`. */
  async newLink(): Promise<string> {
    return (await ServedCourse.of(this.course)).link;
  }

  /** Kills the server, and gives a function that starts another one. */
  async kill(): Promise<() => Promise<void>> {
    await this.#served.stop("SIGKILL");
    return async () => {
      this.#served = await ServedCourse.of(this.course);
    };
  }

  /** A page in a browser of its own, which has no key. */
  async page(address: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.#browser.newContext(options);
    context.setDefaultTimeout(PATIENCE_MS);
    context.on("page", (page) => {
      page.on("pageerror", ({ message }) => this.complaints.push(message));
      // A policy that is broken is told at the console.
      page.on("console", (said) => {
        if (said.text().includes("Content Security Policy")) this.complaints.push(said.text());
      });
    });
    const page = await context.newPage();
    await page.goto(address);
    return page;
  }

  /** A lesson's page in a browser that has the key. */
  async lesson(name: string): Promise<Page> {
    if (this.#state === undefined) {
      const first = await this.page(await this.newLink());
      await first.getByText(/^(Begin|Go on) with lesson/).waitFor();
      this.#state = await first.context().storageState();
      await first.context().close();
    }
    const page = await this.page(`${this.address}${name}.html`, { storageState: this.#state });
    await page.locator(".begin:enabled").waitFor();
    return page;
  }

  /** Closes all pages. */
  async closePages(): Promise<void> {
    await Promise.all(this.#browser.contexts().map((context: BrowserContext) => context.close()));
  }

  async close(): Promise<void> {
    await Promise.all([this.#browser.close(), this.#served.stop()]);
    this.course.remove();
  }
}
