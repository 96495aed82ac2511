"""Run one job and keep what it said."""

import logging
from collections.abc import Callable
from datetime import datetime
from io import StringIO

from django.core.management import CommandError, call_command
from django.utils import timezone

from clock.actions.claim_run import claim_run, end_run
from clock.rules import Job

KEPT_CHARS = 8000
logger = logging.getLogger("clock")


def run_claimed(
    *, job: Job, started_at: datetime, clock: Callable[[], datetime] = timezone.now
) -> bool:
    """Run a claimed job and note the outcome; say whether it ended well.

    Whatever the command raises is logged and kept with its output: one job never stops others.
    """
    spoken = StringIO()
    is_good = _run(job, spoken)
    end_run(
        job=job,
        started_at=started_at,
        now=clock(),
        is_good=is_good,
        output=spoken.getvalue()[-KEPT_CHARS:],
    )
    return is_good


def _run(job: Job, spoken: StringIO) -> bool:
    try:
        call_command(*job.name.split(), stdout=spoken, stderr=spoken, no_color=True)
    except CommandError as error:
        logger.error("%s: %s", job.name, error)
        spoken.write(f"{error}\n")
    except (Exception, SystemExit) as error:
        logger.exception("%s broke off", job.name)
        spoken.write(f"{type(error).__name__}: {error}\n")
    else:
        return True
    return False


def run_now(*, job: Job, host: str, clock: Callable[[], datetime] = timezone.now) -> bool | None:
    """Claim and run a job if it is due; None where it is not, or another has it."""
    started_at = clock()
    if not claim_run(job=job, now=timezone.localtime(started_at), host=host):
        return None
    return run_claimed(job=job, started_at=started_at, clock=clock)
