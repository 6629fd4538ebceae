import type { Crop } from "../../src/model/review.js";
import { useMessages } from "../messages/index.js";
import { MarkedPicture } from "./marked-picture.js";

/** Pictures come from the file itself or from the server that sent the page, whatever a report says. */
const ALLOWED = /^(?:data:image\/(?:webp|png|jpeg);base64,|\/api\/crops\/[0-9])/u;

/** The picture of a place. */
export function CropView({ crop, where }: { crop: Crop; where: string }) {
  const { place } = useMessages();
  if (!ALLOWED.test(crop.source)) return null;
  return (
    <MarkedPicture
      source={crop.source}
      alt={place.crop(where)}
      size={{ width: crop.width, height: crop.height }}
      marks={[crop.mark]}
      natural
    />
  );
}
