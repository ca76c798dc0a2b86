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

/** Where the tabs stand at the bottom, and how high: what lies under them is not in sight. */
const HAS_TABS = "(max-width: 768px)";
const TABS_HEIGHT = 72;

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
      const covered = matchMedia(HAS_TABS).matches ? TABS_HEIGHT : 0;
      const observer = new IntersectionObserver(
        (entries) => {
          if (!entries.some((entry) => entry.isIntersecting)) return;
          wasInSight = true;
          startTransition(() => setInSight(true));
        },
        { rootMargin: `0px 0px -${covered}px` },
      );
      observer.observe(place.current);
      return () => observer.disconnect();
    }, []);
    return isInSight ? <Part {...props} /> : <div ref={place}>{meanwhile}</div>;
  };
}
