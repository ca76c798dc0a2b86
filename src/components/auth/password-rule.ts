/** What is checked before a form is sent; the server checks again. */

export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 128;

/** Whether a text could be an address: something, an @, something. */
export function isEmailLike(text: string): boolean {
  return /^[^\s@]+@[^\s@]+$/.test(text.trim());
}
