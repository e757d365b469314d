/** The page that YAML is written on: where the pen is, and when a line has to end; must not know what is written. */

export class Page {
  /** Spaces a level, which a block scalar names that starts with a space. */
  readonly best: number;
  /** How words are quoted that only older YAML takes for something else. */
  readonly odd: "single" | "double";
  readonly #parts: string[] = [];
  #column = 0;
  /** What comes next needs no space in front of it. */
  #spaced = true;
  /** The line holds nothing but indentation and marks that count as such. */
  #blank = true;

  constructor(best: number, odd: "single" | "double") {
    this.best = best;
    this.odd = odd;
  }

  text(): string {
    return this.#parts.join("");
  }

  /** Moves to `column`, on a new line where this one is in the way. */
  toColumn(column: number): void {
    if (!this.#blank || this.#column > column || (this.#column === column && !this.#spaced)) this.lineBreak();
    if (this.#column < column) this.#write(" ".repeat(column - this.#column));
    this.#spaced = true;
  }

  /** A mark of YAML's own. `indents`: what follows may go on in this line, as after `- `. */
  mark(text: string, { spaced = false, indents = false }: { readonly spaced?: boolean; readonly indents?: boolean }): void {
    if (spaced && !this.#spaced) this.#write(" ");
    this.#write(text);
    this.#spaced = false;
    this.#blank = this.#blank && indents;
  }

  /** A word without quotes; an empty one leaves no trace. */
  word(text: string): void {
    if (text !== "" && !this.#spaced) this.#write(" ");
    this.#write(text);
    if (text !== "") this.#spaced = false;
    this.#blank = false;
  }

  /** One character of a text. */
  put(character: string): void {
    this.#write(character);
    this.#blank = false;
  }

  lineBreak(): void {
    this.#parts.push("\n");
    this.#column = 0;
    this.#blank = true;
  }

  /** A line break inside a text, which may be one of Unicode's. */
  breakAs(character: string): void {
    this.lineBreak();
    if (character !== "\n") this.#parts.splice(-1, 1, character);
  }

  /** What comes next needs no space in front of it. */
  ready(): void {
    this.#spaced = true;
  }

  #write(text: string): void {
    this.#parts.push(text);
    this.#column += Array.from(text).length;
  }
}
