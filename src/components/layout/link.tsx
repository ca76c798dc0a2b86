/** The link of every page: what it leads to is loaded once somebody means it, and not because it is in sight. */
"use client";

import NextLink from "next/link";
import { type ComponentProps, useState } from "react";

/**
 * Pointing at it, touching it or focusing it says that it is meant, a moment before the press. A
 * list of thirty goals that loads all thirty pages keeps a phone too busy for the first press.
 */
export function Link({
  onPointerEnter,
  onFocus,
  ...link
}: Omit<ComponentProps<typeof NextLink>, "prefetch">) {
  const [isMeant, setMeant] = useState(false);
  return (
    <NextLink
      {...link}
      prefetch={isMeant ? null : false}
      onPointerEnter={(event) => {
        setMeant(true);
        onPointerEnter?.(event);
      }}
      onFocus={(event) => {
        setMeant(true);
        onFocus?.(event);
      }}
    />
  );
}
