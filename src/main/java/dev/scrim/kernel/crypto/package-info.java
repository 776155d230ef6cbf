/**
 * Keys, hashes and seals, whatever they are used for: the key-encryption key of this installation, what is derived from
 * it, AES-256-GCM and SHA-256. Knows no caller and no table.
 */
package dev.scrim.kernel.crypto;
