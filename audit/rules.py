"""What the audit log keeps of a change: pure functions."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

HIDDEN = "•"
LONGEST = 200
# A field whose name holds one of these words is noted as changed, never with its value.
SECRET_WORDS = (
    "password", "secret", "token", "digest", "code_hash", "otp", "mobile", "phone", "email",
    "address", "pin", "account", "ifsc", "upi", "pan", "gstin", "number", "landmark", "street",
    "session", "recovery", "key",
)  # fmt: skip
# Eight digits and more in free text read like a telephone, account or card number.
LONG_NUMBER = re.compile(r"\+?\d(?:[\s-]?\d){5,}")


def is_secret(field: str) -> bool:
    """Say whether a field's value must stay out of the log."""
    words = set(field.lower().split("_"))
    return any(word in words for word in SECRET_WORDS) or "code_hash" in field.lower()


def plain(value: Any) -> Any:
    """Return a value as the log keeps it: short, and without long numbers in text."""
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, list | tuple | set):
        return [plain(one) for one in value][:20]
    return without_numbers(str(value))[:LONGEST]


def without_numbers(text: str) -> str:
    """Return text with telephone numbers, codes and the like blotted out; dates stay."""
    return LONG_NUMBER.sub(
        lambda found: found[0] if re.match(r"\d{4}-\d{2}-\d{2}", found[0]) else HIDDEN, text
    )


def changed(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, list[Any]]:
    """Return the fields that differ as [before, after], secrets blotted out."""
    return {
        name: [HIDDEN, HIDDEN] if is_secret(name) else [plain(before.get(name)), plain(value)]
        for name, value in after.items()
        if before.get(name) != value
    }
