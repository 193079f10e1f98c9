/** Whether there is only what JSON has for white space, which is less than JavaScript trims. */
export function isBlank(text: string, from: number = 0, to: number = text.length): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return false;
  }
  return true;
}
