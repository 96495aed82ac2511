"""The words of the log, as templates ask for them."""

from django import template

from audit import wordings

register = template.Library()
register.filter("verb_words", wordings.verb_words)


@register.simple_tag
def field_words(label: str, field: str) -> str:
    """{% field_words entry.subject_type name %}: what the field is called."""
    return wordings.field_words(label, field)
