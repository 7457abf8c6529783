// A panel as a picture: the panel itself, drawn by the browser into a canvas, with the unit above and the origin below.
import { t } from "../i18n/index.js";
import { token } from "../theme.js";
import { fileName, save } from "./file.js";

const SCALE = 2;
const EDGE = 16;
const LINE = 18;

/** Saves `panel` (an element) as PNG at twice its size. */
export async function savePng(panel, table) {
  const { width, height } = panel.getBoundingClientRect();
  const notes = [document.title, table.synthetic ? t("app.synthetic.long") : null, location.href].filter(Boolean);
  const canvas = document.createElement("canvas");
  canvas.width = (width + 2 * EDGE) * SCALE;
  canvas.height = (height + 2 * EDGE + LINE * notes.length) * SCALE;
  const paper = canvas.getContext("2d");
  paper.scale(SCALE, SCALE);
  paper.fillStyle = token("paper");
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(await pictureOf(panel, width, height), EDGE, EDGE, width, height);
  paper.font = `12px ${token("font")}`;
  notes.forEach((note, index) => {
    paper.fillStyle = token(table.synthetic && index === 1 ? "synthetic" : "ink3");
    paper.fillText(note, EDGE, EDGE + height + LINE * (index + 1), width);
  });
  canvas.toBlob((blob) => save(blob, fileName(table.name, "png")), "image/png");
}

/** The panel as an image: a copy with all its styles written into it. */
function pictureOf(panel, width, height) {
  const copy = styled(panel);
  copy.querySelectorAll(".panel-tools").forEach((tools) => tools.remove());
  const inside = new XMLSerializer().serializeToString(copy);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><foreignObject width="100%" height="100%">${inside}</foreignObject></svg>`;
  const image = new Image();
  return new Promise((drawn, failed) => {
    image.onload = () => drawn(image);
    image.onerror = () => failed(new Error("The panel cannot be drawn"));
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  });
}

function styled(element) {
  const copy = element.cloneNode(false);
  const style = getComputedStyle(element);
  copy.setAttribute("style", [...style].map((name) => `${name}:${style.getPropertyValue(name)}`).join(";"));
  copy.append(...[...element.childNodes].map((child) => (child.nodeType === Node.ELEMENT_NODE ? styled(child) : child.cloneNode())));
  return copy;
}
