"""Queue a task to run after a while, where the queue can wait."""

from datetime import timedelta
from typing import Any

from django.utils import timezone
from django_tasks.base import Task


def enqueue_after(task: "Task[Any, Any]", seconds: int, *args: Any) -> None:
    """Queue `task` for later; a queue that runs at once (as in tests) is left alone.

    Whatever runs later this way is also done by a command, so nothing depends on it alone.
    """
    if task.get_backend().supports_defer:
        task.using(run_after=timezone.now() + timedelta(seconds=seconds)).enqueue(*args)
