import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText, nameKey } from "../../src/record/name-key.ts";

describe("the key of a name", () => {
  it.each([
    ["blanks", "Ghost Emperor", "ghostemperor"],
    ["case", "GHOSTEMPEROR", "ghostemperor"],
    ["hyphens", "Ghost-Emperor", "ghostemperor"],
    ["dots and commas", "Gullwick Ferries, N.V.", "gullwickferriesnv"],
    ["signs", "Lapsus$", "lapsus"],
    ["slashes", "AT&T / Cricket", "attcricket"],
    ["accents", "Télé Océan", "teleocean"],
    ["accents written apart", "Tele\u0301 Oce\u0301an", "teleocean"],
    ["blanks that do not break", "Ghost\u00a0Emperor", "ghostemperor"],
  ])("does not depend on %s", (_, name, key) => {
    expect(nameKey(name)).toBe(key);
  });

  it.each([
    ["digits", "UNC2286", "UNC2287"],
    ["letters of other scripts", "東海", "南海"],
    ["signs, where there is nothing else", "$$$", "***"],
  ])("depends on %s", (_, one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
    expect(nameKey(one)).not.toBe("");
  });

  it("is the same for a name and its key", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        expect(nameKey(nameKey(name))).toBe(nameKey(name));
      }),
    );
  });

  it("does not depend on what is strewn into a name", () => {
    const word = fc.string({ unit: fc.constantFrom(..."abcxyz019"), minLength: 1 });
    const strewn = fc.array(fc.constantFrom(" ", "-", ".", "'", "&", "\u0301"));
    fc.assert(
      fc.property(word, strewn, (name, signs) => {
        const written = [...name.toUpperCase()].map((letter, at) => `${letter}${signs[at] ?? ""}`).join("");
        expect(nameKey(written)).toBe(name);
      }),
    );
  });
});

it("is the letters and digits of every sign that keyboards have, beside other letters or not", () => {
  for (let code = 0x20; code < 0x7f; code += 1) {
    const sign = String.fromCharCode(code);
    const key = nameKey(`a${sign}`);
    expect(key).toBe(/[A-Za-z0-9]/.test(sign) ? `a${sign.toLowerCase()}` : "a");
    expect(nameKey(`á${sign}`)).toBe(key);
  }
});

it("folded text keeps blanks and signs", () => {
  expect(foldText("Télé-Océan, 2021")).toBe("tele-ocean, 2021");
});
