"""Read what the surroundings say: environment variables and the files beside the database.

Two kinds of installation exist. `demo` (the default) runs on a fresh machine and makes what it
lacks; `production` refuses to start while anything it must be told is missing.
"""

import base64
import os
import secrets
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parent.parent


def text(name: str, default: str = "") -> str:
    return os.environ.get(name, default).strip()


def flag(name: str, default: bool = False) -> bool:
    value = text(name)
    return value.lower() in {"1", "true", "yes", "on"} if value else default


def words(name: str, default: tuple[str, ...] = ()) -> list[str]:
    value = text(name)
    return [word.strip() for word in value.split(",") if word.strip()] if value else list(default)


def is_production() -> bool:
    kind = text("ODOP_ENV", "demo")
    if kind not in {"demo", "production"}:
        raise ImproperlyConfigured("ODOP_ENV must be 'demo' or 'production'.")
    return kind == "production"


def required(name: str) -> str:
    """Return a value that production cannot do without.

    Raises: ImproperlyConfigured when it is missing.
    """
    value = text(name)
    if not value:
        raise ImproperlyConfigured(f"{name} must be set when ODOP_ENV=production.")
    return value


def data_dir() -> Path:
    return Path(text("ODOP_DATA_DIR") or BASE_DIR / "var").resolve()


def secret_key() -> str:
    """Return the signing key: from the environment, or (demo only) from a file made once."""
    if is_production():
        key = required("SECRET_KEY")
        if len(key) < 50:
            raise ImproperlyConfigured("SECRET_KEY must have at least 50 characters.")
        return key
    if key := text("SECRET_KEY"):
        return key
    path = data_dir() / "secret_key"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(60))
    return path.read_text()


def sealing_keys() -> list[str]:
    """Return the keys that seal account numbers, the newest first.

    From the environment, or (demo only) from a file made once. Raises: ImproperlyConfigured.
    """
    if keys := words("SEALING_KEYS"):
        for key in keys:
            _check_sealing_key(key)
        return keys
    if is_production():
        required("SEALING_KEYS")
    path = data_dir() / "sealing_key"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(base64.urlsafe_b64encode(secrets.token_bytes(32)).decode())
    return [path.read_text()]


def _check_sealing_key(key: str) -> None:
    try:
        is_key = len(base64.urlsafe_b64decode(key)) == 32
    except ValueError:
        is_key = False
    if not is_key:
        raise ImproperlyConfigured("SEALING_KEYS: each must be 32 random bytes in URL-safe base64.")


def database(url: str) -> dict[str, object]:
    """Turn a postgresql:// address into Django's settings.

    Raises: ImproperlyConfigured for any other kind of address.
    """
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"}:
        raise ImproperlyConfigured("DATABASE_URL must be a postgresql:// address.")
    options = dict(parse_qsl(parts.query))
    host = options.pop("host", None) or parts.hostname or ""
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host,
        "PORT": str(parts.port or options.pop("port", "")),
        "OPTIONS": options,
    }
