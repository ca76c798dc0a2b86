/** Sends a photo to the server, telling how far it is. */
import { MAX_PHOTO_BYTES } from "../../domain/attachment";

/**
 * Answers the file's id; a refusal is thrown in the shape of the procedures' errors.
 * @param onPercent called with 0–100 while it is on its way; fetch could not tell
 */
export function sendPhoto(file: File, onPercent: (percent: number) => void): Promise<string> {
  if (file.size > MAX_PHOTO_BYTES) return Promise.reject(refusal(tooLarge));
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/files?for=attachment");
    request.setRequestHeader("content-type", "application/octet-stream");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) =>
      onPercent(Math.floor((loaded / total) * 100));
    request.onerror = () => reject(new Error("upload"));
    request.onload = () => {
      const body: unknown = request.response;
      if (isKept(body)) resolve(body.fileId);
      else reject(refusal(body ?? {}));
    };
    request.send(file);
  });
}

/** What the server would say of it, without sending it there. */
const tooLarge = { appCode: "ATTACHMENT_UPLOAD", details: { file: ["photo_too_large"] } };

const refusal = (data: unknown) => Object.assign(new Error("upload"), { data });

function isKept(body: unknown): body is { fileId: string } {
  return typeof body === "object" && body !== null && "fileId" in body;
}
