"""Choose between a row's paired English and Hindi fields in one place."""

from django.utils.translation import get_language


def in_hindi() -> bool:
    """Say whether the page being answered is in Hindi."""
    return (get_language() or "en").startswith("hi")


def choose(english: str, hindi: str) -> str:
    """Return the text of the page's language, or the other where it is still empty."""
    return (hindi or english) if in_hindi() else (english or hindi)


class Paired:
    """Read `name` from `name_en` and `name_hi`: `name = Paired()` on a model or dataclass."""

    def __set_name__(self, owner: type, name: str) -> None:
        self.english, self.hindi = f"{name}_en", f"{name}_hi"

    def __get__(self, instance: object | None, owner: type | None = None) -> str:
        if instance is None:
            return ""
        return choose(getattr(instance, self.english), getattr(instance, self.hindi))
