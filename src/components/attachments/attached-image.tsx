/** A photo of the person's own, which only their own browser may load. */
import { Image } from "@mantine/core";

interface AttachedImageProps {
  url: string;
  alt: string;
  className?: string | undefined;
}

/** A plain image: an optimizer in between would have to be the person to read it. */
export function AttachedImage({ url, alt, className }: AttachedImageProps) {
  return <Image src={url} alt={alt} className={className} loading="lazy" decoding="async" />;
}
