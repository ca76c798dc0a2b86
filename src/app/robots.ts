/** /robots.txt: the start page may be found; what is behind sign-in says for itself that it is nobody else's. */
import type { MetadataRoute } from "next";

export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: "*", allow: "/", disallow: ["/api/", "/do/", "/u/"] } };
}
