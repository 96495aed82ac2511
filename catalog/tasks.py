"""Work that may follow a change by some seconds."""

from django_tasks import task
from django_tasks_db.models import DBTaskResult

from catalog.actions.index_words import index_words, stale_listing_ids

MOST_BATCHES = 200


@task()
def index_stale_words() -> int:
    """Renew the words of every listing marked stale; returns how many."""
    written = 0
    for _ in range(MOST_BATCHES):
        ids = stale_listing_ids()
        if not ids:
            break
        written += index_words(listing_ids=ids)
    return written


def request_indexing() -> None:
    """Queue the task if any words are stale and none is waiting already.

    The database marks words stale whoever changes them; actions that write listings call this
    in their transaction, and every live search makes up for writers that do not.
    """
    if not stale_listing_ids(1):
        return
    if not DBTaskResult.objects.ready().filter(task_path=index_stale_words.module_path).exists():
        index_stale_words.enqueue()
