/** A part of a page that is drawn only when somebody comes near it. */
"use client";

import {
  type ComponentType,
  type ReactNode,
  startTransition,
  useEffect,
  useRef,
  useState,
} from "react";

/** How near, in pixels: soon enough to stand there before it is in sight. */
const NEAR = 100;

/**
 * The component, which is drawn once its place is nearly in sight: what lies far below does not keep
 * a phone busy while somebody wants to press what is above. Whoever comes back within the visit finds
 * it drawn, so that the page is as long as it was when they left it.
 * @param meanwhile stands there until then, as high as the part
 */
export function whenNear<Props extends object>(Part: ComponentType<Props>, meanwhile: ReactNode) {
  let wasNear = false;
  return function Near(props: Props) {
    const [isNear, setNear] = useState(wasNear);
    const place = useRef<HTMLDivElement>(null);
    useEffect(() => {
      if (!place.current) return;
      const observer = new IntersectionObserver(
        (entries) => {
          if (!entries.some((entry) => entry.isIntersecting)) return;
          wasNear = true;
          startTransition(() => setNear(true));
        },
        { rootMargin: `${NEAR}px` },
      );
      observer.observe(place.current);
      return () => observer.disconnect();
    }, []);
    return isNear ? <Part {...props} /> : <div ref={place}>{meanwhile}</div>;
  };
}
