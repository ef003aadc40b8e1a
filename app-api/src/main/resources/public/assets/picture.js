/* Pictures by the phone's camera: made small before they are sent, as a phone's are large and its network is dear. */
import { asResident, upload } from "./api.js";
import { el } from "./dom.js";
import { t } from "./words.js";

const LONGEST = 1600;

/** The picture as a JPEG that is large enough to read a code on it; as it is where the browser cannot open it. */
async function smaller(file) {
  try {
    const bitmap = await createImageBitmap(file);
    const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
    const canvas = el("canvas", { width: Math.max(1, Math.round(bitmap.width * scale)), height: Math.max(1, Math.round(bitmap.height * scale)) });
    canvas.getContext("2d").drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    return (await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.85))) ?? file;
  } catch {
    return file;
  }
}

async function form(file) {
  const data = new FormData();
  data.append("photo", await smaller(file), "photo.jpg");
  return data;
}

/** What code is on the picture; nothing of it is kept. */
export const readCode = async (district, file) => upload(`/v1/districts/${district}/sorting/photos`, await form(file));

/** A field for a picture that goes with a form; {@code id()} keeps it and tells its id, null without one. */
export function pictureField(district, name) {
  const input = el("input", { type: "file", accept: "image/*", id: name, class: "file" });
  const node = el("div", { class: "field" }, el("label", { for: name }, t("photo"), el("span", { class: "muted" }, t("optional"))), input);
  let kept = null;
  input.addEventListener("change", () => { kept = null; });
  const id = async () => {
    if (!input.files.length) return null;
    kept ??= (await asResident(district, "POST", "/v1/me/photos", await form(input.files[0]))).id;
    return kept;
  };
  const forget = () => { kept = null; };
  return { node, id, forget };
}
