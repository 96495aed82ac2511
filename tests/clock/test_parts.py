"""A part of the shop that ends by itself is started again; one that cannot stay up is not."""

import pytest

from odop_store.parts import MOST_SHORT_LIVES, SHORT_LIFE_SECONDS, Keeper, Program


class Lamp:
    name = "lamp"

    def __init__(self):
        self.starts, self.is_lit = 0, True

    def is_running(self):
        return self.is_lit

    def start(self):
        self.starts, self.is_lit = self.starts + 1, True

    def stop(self):
        self.is_lit = False


def test_what_runs_is_left_alone():
    lamp = Lamp()
    Keeper([lamp], 0).look(1)
    assert lamp.starts == 0


def test_what_has_ended_is_started_again():
    lamp, other = Lamp(), Lamp()
    lamp.is_lit = False
    Keeper([lamp, other], 0).look(1)
    assert (lamp.starts, other.starts) == (1, 0)


def test_a_part_that_cannot_stay_up_ends_the_shop():
    lamp = Lamp()
    keeper = Keeper([lamp], 0)
    for life in range(1, MOST_SHORT_LIVES):
        lamp.is_lit = False
        keeper.look(life * (SHORT_LIFE_SECONDS - 1))
    lamp.is_lit = False
    with pytest.raises(SystemExit, match="lamp"):
        keeper.look(MOST_SHORT_LIVES * (SHORT_LIFE_SECONDS - 1))
    assert lamp.starts == MOST_SHORT_LIVES - 1


def test_between_short_lives_it_rests():
    lamp = Lamp()
    keeper = Keeper([lamp], 0)
    for tenth in range(1, 20):
        lamp.is_lit = False
        keeper.look(tenth / 10)
    assert lamp.starts == 2


def test_a_part_that_dies_now_and_then_is_forgiven():
    lamp = Lamp()
    keeper = Keeper([lamp], 0)
    for life in range(1, 20):
        lamp.is_lit = False
        keeper.look(life * (SHORT_LIFE_SECONDS + 1))
    assert lamp.starts == 19


def test_a_program_is_started_noticed_and_stopped():
    program = Program("sleeper", "-c", "import time; time.sleep(60)")
    assert not program.is_running()
    program.start()
    assert program.is_running()
    program.stop()
    program.await_end()
    assert not program.is_running()
