/** Swiping left and right with a finger; scrolling up and down, and the mouse, are left alone. */
"use client";

import { type TouchEvent, useRef } from "react";

const LEAST_PIXELS = 48;

/**
 * Which way a finger went: 1 to the right, -1 to the left, 0 for anything that is no swipe.
 * @example swipeOf({ x: 10, y: 10 }, { x: 90, y: 20 }) // 1
 */
export function swipeOf(from: { x: number; y: number }, to: { x: number; y: number }): -1 | 0 | 1 {
  const [right, down] = [to.x - from.x, to.y - from.y];
  if (Math.abs(right) < LEAST_PIXELS || Math.abs(right) < 2 * Math.abs(down)) return 0;
  return right > 0 ? 1 : -1;
}

/** Handlers for the part that is swiped. */
export function useSwipe(onSwipe: (way: -1 | 1) => void) {
  const start = useRef<{ x: number; y: number } | null>(null);
  const at = ({ changedTouches }: TouchEvent) => {
    const touch = changedTouches[0];
    return touch ? { x: touch.clientX, y: touch.clientY } : null;
  };
  return {
    onTouchStart: (event: TouchEvent) => {
      start.current = event.touches.length === 1 ? at(event) : null;
    },
    onTouchEnd: (event: TouchEvent) => {
      const end = at(event);
      const way = start.current && end ? swipeOf(start.current, end) : 0;
      start.current = null;
      if (way !== 0) onSwipe(way);
    },
  };
}
