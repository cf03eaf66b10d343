// Shift three times within five seconds, as on GOV.UK; Esc is left to dialogs. Also used by the forms.
export const TIMES = 3;
const WITHIN = 5000;

/**
 * @param {() => boolean} listening whether presses count now
 * @param {(left: number) => void} told how many presses are still lacking; TIMES when it begins anew, 0 when all were made
 */
export function thrice(listening, told) {
  let count = 0, other = false;
  /** @type {ReturnType<typeof setTimeout>} */
  let over;
  const start = () => {
    if (count) told(TIMES);
    count = 0;
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Shift") { if (!event.repeat) other = false; } else { other = true; start(); }
  });
  document.addEventListener("keyup", (event) => {
    if (event.key !== "Shift" || other || !listening()) return;
    count += 1;
    clearTimeout(over);
    over = setTimeout(start, WITHIN);
    told(TIMES - count);
  });
}
