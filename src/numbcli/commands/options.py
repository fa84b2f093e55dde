"""Options that several commands have. Those of sessions are each a setting for this run."""

from typing import Annotated

import typer

from ..words import en

Clock = Annotated[bool | None, typer.Option("--clock/--no-clock", help=en.HELP_CLOCK, show_default=False)]
Wait = Annotated[bool | None, typer.Option("--wait/--no-wait", help=en.HELP_WAIT, show_default=False)]
Bell = Annotated[bool | None, typer.Option("--bell/--no-bell", help=en.HELP_BELL, show_default=False)]
Voice = Annotated[bool | None, typer.Option("--voice/--no-voice", help=en.HELP_VOICE, show_default=False)]
Json = Annotated[bool, typer.Option("--json", help=en.HELP_JSON)]
Save = Annotated[bool | None, typer.Option("--save/--no-save", help=en.HELP_SAVE, show_default=False)]
