/** A part of a page that is drawn only when its place comes in sight. */
"use client";

import {
  type ComponentType,
  type ReactNode,
  startTransition,
  useEffect,
  useRef,
  useState,
} from "react";

/**
 * The component, which is drawn once its place is in sight: what lies below does not keep a phone
 * busy while somebody wants to press what is above. Whoever comes back within the visit finds it
 * drawn, so that the page is as long as it was when they left it.
 * @param meanwhile stands there until then, as high as the part
 */
export function whenInSight<Props extends object>(
  Part: ComponentType<Props>,
  meanwhile: ReactNode,
) {
  let wasInSight = false;
  return function InSight(props: Props) {
    const [isInSight, setInSight] = useState(wasInSight);
    const place = useRef<HTMLDivElement>(null);
    useEffect(() => {
      if (!place.current) return;
      const observer = new IntersectionObserver((entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        wasInSight = true;
        startTransition(() => setInSight(true));
      });
      observer.observe(place.current);
      return () => observer.disconnect();
    }, []);
    return isInSight ? <Part {...props} /> : <div ref={place}>{meanwhile}</div>;
  };
}
