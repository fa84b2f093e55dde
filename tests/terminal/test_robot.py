"""A sample of what the robot of bench/robot.py presses: whatever a screen offers works, and nothing is lost."""

import signal
import sys

import pytest

from drivers.robot import play, replay

RUNS = 20


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks the kernel whether the program waits")
@pytest.mark.parametrize("seed", range(1, RUNS + 1))
def test_whatever_is_pressed(seed: int) -> None:
    run = play(seed)
    assert not run.faults, f"{run.setup}\npython bench/robot.py {run.replay}\n" + "\n".join(run.faults)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks the kernel whether the program waits")
def test_a_stop_brings_it_back_each_time_and_a_run_in_the_background_has_its_ctrl_c() -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # as a shell gives it to what it starts with &
    try:
        run = replay("3072: ^Z ^Z ^Z ^C")
    finally:
        signal.signal(signal.SIGINT, before)
    assert run.setup.shell and run.keys[-1] == "^C"
    assert not run.faults, run.faults


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks the kernel whether the program waits")
@pytest.mark.parametrize("seed", [152, 278, 376])
def test_what_was_answered_is_kept_where_the_window_over_a_shell_is_closed(seed: int) -> None:
    # The input ends before the signal comes, which then falls into the keeping: without a shell in between it is first.
    run = play(seed, ("1", "3", "hang-up"))
    assert run.setup.shell and run.answered
    assert not run.faults, run.faults
