"""Lists of the back office that stay fast over millions of rows: nothing counts or gathers all."""

from collections.abc import Callable, Iterable
from typing import Any

from django.contrib import admin
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.functional import cached_property

MOST_COUNTED = 10_000
Words = Iterable[tuple[str, Any]]


class BoundedPaginator(Paginator[Any]):
    """Counts up to ten thousand rows and no further: whoever needs more narrows the list."""

    @cached_property
    def count(self) -> int:  # type: ignore[override]
        rows: QuerySet[Any] = self.object_list  # type: ignore[assignment]
        return rows.order_by().values("pk")[:MOST_COUNTED].count()


def words_filter(field: str, label: Any, words: Callable[[], Words]) -> type[Any]:
    """Return a list filter over words that are known, where Django would gather them from rows."""

    class Filter(admin.SimpleListFilter):
        title = label
        parameter_name = field

        def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
            return list(words())

        def queryset(self, request: HttpRequest, queryset: Any) -> Any:
            return queryset.filter(**{field: self.value()}) if self.value() else queryset

    return Filter
