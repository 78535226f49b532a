/** Makes the English names of countries by ISO 3166-1 code; set up at the first use, since that takes 8 ms. */
function createCountryNames(): (code: string) => string | null {
  let names: Intl.DisplayNames | null = null;
  return (code) => {
    names ??= new Intl.DisplayNames("en", { type: "region", fallback: "none" });
    return names.of(code) ?? null;
  };
}

/** The English name of a country, or null for a code that is none. */
export const countryName = createCountryNames();
