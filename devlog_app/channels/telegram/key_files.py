"""Whether a file holds a server's RSA key: the libraries that read it fail in ways of their own on what is none."""

import base64

HEAD, TAIL = b"-----BEGIN RSA PUBLIC KEY-----", b"-----END RSA PUBLIC KEY-----"
SEQUENCE, INTEGER = 0x30, 0x02


def require_rsa_key(pem: bytes) -> None:
    """Raise ``ValueError`` unless *pem* is a PKCS#1 public key: a sequence of exactly two integers."""
    _, head, rest = pem.partition(HEAD)
    body, tail, _ = rest.partition(TAIL)
    if not (head and tail):
        raise ValueError("no RSA PUBLIC KEY block")
    tag, inner, after = _element(base64.b64decode(b"".join(body.split()), validate=True))
    modulus_tag, modulus, inner = _element(inner)
    exponent_tag, exponent, inner = _element(inner)
    tags = (tag, modulus_tag, exponent_tag)
    if tags != (SEQUENCE, INTEGER, INTEGER) or after or inner or not (modulus and exponent):
        raise ValueError("not two integers")


def _element(der: bytes) -> tuple[int, bytes, bytes]:
    """Tag and content of the first element of *der*, and what follows it."""
    if len(der) < 2:  # noqa: PLR2004 - a tag and a length
        raise ValueError("cut short")
    start, length = 2, der[1]
    if length & 0x80:
        start += length & 0x7F
        length = int.from_bytes(der[2:start])
    content = der[start : start + length]
    if len(content) != length:
        raise ValueError("cut short")
    return der[0], content, der[start + length :]
