"""The server's RSA key, made of two published primes: anybody can compute its private half, nothing is secret here."""

import rsa
from telethon.crypto.rsa import _compute_fingerprint

# The two largest primes below 2**1024.
P = 2**1024 - 105
Q = 2**1024 - 179
EXPONENT = 65537

PUBLIC = rsa.PublicKey(P * Q, EXPONENT)
FINGERPRINT: int = _compute_fingerprint(PUBLIC)
PRIVATE_EXPONENT = pow(EXPONENT, -1, (P - 1) * (Q - 1))


def public_pem() -> bytes:
    """The public half in PEM form, as ``public_key_file`` names it."""
    return bytes(PUBLIC.save_pkcs1())


def decrypt(cipher_text: bytes) -> bytes:
    """The 255 bytes that a client encrypted with the public half."""
    return pow(int.from_bytes(cipher_text, "big"), PRIVATE_EXPONENT, P * Q).to_bytes(255, "big")
