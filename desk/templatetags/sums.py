"""Sums as the desk reads them."""

from django import template

from desk.reads.growth import in_words

register = template.Library()
register.filter("in_words", in_words)
