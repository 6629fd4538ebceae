const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const STREAM_NAME = "EncryptedPackage";

/** True for an Office file in its password-protected wrapping: an OLE file with a stream `EncryptedPackage`. */
export function isEncryptedPackage(bytes: Uint8Array): boolean {
  if (SIGNATURE.some((value, index) => bytes[index] !== value)) return false;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(STREAM_NAME, "utf16le"));
}
