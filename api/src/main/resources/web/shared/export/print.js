/** Opens the browser's print dialogue; the page knows how it looks on A4. */
export function print() {
  window.print();
}
