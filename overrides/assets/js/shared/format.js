// Numbers and days as a language writes them. Pure: runs in Node too.

/** Formats of one language. */
export class Format {
  /** @param {string} language BCP 47 code. */
  constructor(language) {
    this.language = language;
  }

  /**
   * @param {number} value
   * @param {number} [least] Decimals that are always shown.
   * @param {number} [most] Decimals that are shown where they are not zero.
   * @param {boolean} [signed] Whether a plus sign stands before what is above zero.
   * @returns {string}
   */
  number(value, least = 0, most = least, signed = false) {
    const rounded = Number(value.toFixed(most)) || 0; // no minus before a zero
    const format = new Intl.NumberFormat(this.language, { minimumFractionDigits: least, maximumFractionDigits: most, signDisplay: signed ? "exceptZero" : "auto" });
    return format.format(rounded);
  }

  /** @param {string} day `YYYY-MM-DD`. @param {"long" | "medium"} [style] @returns {string} The day in words; what is no day stays as it is. */
  day(day, style = "long") {
    const date = new Date(`${day}T00:00:00Z`);
    if (Number.isNaN(date.getTime())) return day;
    return new Intl.DateTimeFormat(this.language, { dateStyle: style, timeZone: "UTC" }).format(date);
  }
}
