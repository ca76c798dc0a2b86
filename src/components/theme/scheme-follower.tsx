/** Where a page is drawn in the browser alone, as one that is not found is, no script of its document ran. */
"use client";

import { useEffect } from "react";
import { followScheme } from "./color-scheme";

export function SchemeFollower() {
  useEffect(followScheme, []);
  return null;
}
