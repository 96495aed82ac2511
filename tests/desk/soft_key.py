"""A security key of software: makes a passkey and answers challenges, also as an attacker would."""

import json
from hashlib import sha256
from itertools import count

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from fido2.cose import ES256
from fido2.utils import websafe_encode
from fido2.webauthn import (
    AttestationObject,
    AttestedCredentialData,
    AuthenticatorData,
    CollectedClientData,
)

ORIGIN = "http://testserver"
FLAG = AuthenticatorData.FLAG
_ids = count(1)


class SoftKey:
    """One passkey; `counter` is what it says of how often it was used."""

    def __init__(self, counter=1):
        self.secret = ec.generate_private_key(ec.SECP256R1())
        self.key_id = b"soft-key-%03d" % next(_ids)
        self.counter = counter

    def makes(self, challenge, *, origin=ORIGIN, rp_id="testserver", **told):
        """Return what a browser posts after making the key."""
        public = ES256.from_cryptography_key(self.secret.public_key())
        kept = AttestedCredentialData.create(b"\0" * 16, self.key_id, public)
        seen = AuthenticatorData.create(
            sha256(rp_id.encode()).digest(), FLAG.UP | FLAG.AT, self.counter, kept
        )
        proof = AttestationObject.create("none", seen, {})
        said = CollectedClientData.create("webauthn.create", challenge, origin, **told)
        return self._posted(attestationObject=proof, clientDataJSON=said)

    def answers(self, challenge, *, origin=ORIGIN, rp_id="testserver", **told):
        """Return what a browser posts after asking the key."""
        seen = AuthenticatorData.create(sha256(rp_id.encode()).digest(), FLAG.UP, self.counter)
        said = CollectedClientData.create("webauthn.get", challenge, origin, **told)
        sign = self.secret.sign(seen + said.hash, ec.ECDSA(hashes.SHA256()))
        return self._posted(authenticatorData=seen, clientDataJSON=said, signature=sign)

    def _posted(self, **response):
        name = websafe_encode(self.key_id)
        parts = {part: websafe_encode(value) for part, value in response.items()}
        return json.dumps({"id": name, "rawId": name, "type": "public-key", "response": parts})
