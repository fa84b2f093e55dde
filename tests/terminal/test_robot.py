"""A sample of what the robot of bench/robot.py presses: whatever a screen offers works, and nothing is lost."""

import sys

import pytest

from drivers.robot import play

RUNS = 20


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks the kernel whether the program waits")
@pytest.mark.parametrize("seed", range(1, RUNS + 1))
def test_whatever_is_pressed(seed: int) -> None:
    run = play(seed)
    assert not run.faults, f"{run.setup}\npython bench/robot.py {run.replay}\n" + "\n".join(run.faults)
