import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

const SECRET_BYTES = 32;

/**
 * The one way into a review server: a start token, exchanged once for the secret of a cookie. Browsers keep cookies by
 * host without its port, so the cookie's name holds the port: two servers do not take each other's.
 */
export class Session {
  readonly token = randomBytes(SECRET_BYTES).toString("base64url");
  readonly #secret = randomBytes(SECRET_BYTES).toString("base64url");
  #isStarted = false;

  /** The value of a `Set-Cookie` header for the right token, once; null for any other and ever after. */
  exchange(token: string, port: number): string | null {
    if (!isSame(token, this.token) || this.#isStarted) return null;
    this.#isStarted = true;
    return `${cookieName(port)}=${this.#secret}; Path=/; HttpOnly; SameSite=Strict`;
  }

  /** Whether a `Cookie` header holds the secret. */
  admits(cookies: string | undefined, port: number): boolean {
    const name = `${cookieName(port)}=`;
    return (cookies ?? "").split(";").some((cookie) => {
      const pair = cookie.trim();
      return pair.startsWith(name) && isSame(pair.slice(name.length), this.#secret);
    });
  }
}

function cookieName(port: number): string {
  return `prongsai_review_${port}`;
}

/** Compares in a time that tells nothing of where two texts differ. */
function isSame(given: string, secret: string): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(given), hash(secret));
}
