import { readyForPaper } from "../components/paper.js";
import "./fit.js";

/** Opens the browser's print dialogue; the page knows how it looks on A4. */
export async function print() {
  await readyForPaper();
  window.print();
}
