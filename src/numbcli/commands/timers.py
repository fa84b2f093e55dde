"""A daily reminder for what a system has to start something by: text to paste, with what puts it there and away.

Each tests the end date itself, and none catches up with what was missed. What it shows has no name of this program in
it; the names of files and units have to say whose they are, so that they are found again.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

from ..words import remind as words

_NAME = "numbcli-remind"


def systemd(first: datetime, last: datetime) -> list[str]:
    folder = "~/.config/systemd/user"
    # In a unit, % begins a specifier and $ a variable.
    test = _until(last, percent="%%").replace("$", "$$")
    return [
        f"# {words.TO_PUT_THERE}",
        f"#   {folder}/{_NAME}.service",
        "[Unit]",
        f"Description={words.TITLE}",
        "[Service]",
        "Type=oneshot",
        f"ExecStart=/bin/sh -c '{test} && notify-send \"{words.TITLE}\" || true'",
        "",
        f"#   {folder}/{_NAME}.timer",
        "[Unit]",
        f"Description={words.TITLE}",
        "[Timer]",
        f"OnCalendar=*-*-* {first:%H:%M}:00",
        "Persistent=false",
        "[Install]",
        "WantedBy=timers.target",
        "",
        f"#   systemctl --user daemon-reload && systemctl --user enable --now {_NAME}.timer",
        f"# {words.TO_TAKE_AWAY}",
        f"#   systemctl --user disable --now {_NAME}.timer",
        f"#   rm {folder}/{_NAME}.service {folder}/{_NAME}.timer",
    ]


def launchd(first: datetime, last: datetime) -> list[str]:
    path = f"~/Library/LaunchAgents/{_NAME}.plist"
    # After a sleep it would be started at once: only in its own hour it shows something.
    hour = f'[ "$(date +%H)" = {first:%H} ]'
    script = (
        f"{_until(last)} &amp;&amp; {hour} &amp;&amp; osascript -e 'display notification \"{words.TITLE}\"' || true"
    )
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
        f"<!-- {words.TO_PUT_THERE} {path}",
        f"     launchctl bootstrap gui/$(id -u) {path}",
        f"     {words.TO_TAKE_AWAY}",
        f"     launchctl bootout gui/$(id -u)/{_NAME}; rm {path} -->",
        '<plist version="1.0"><dict>',
        f"  <key>Label</key><string>{_NAME}</string>",
        "  <key>ProgramArguments</key><array>",
        f"    <string>/bin/sh</string><string>-c</string><string>{script}</string>",
        "  </array>",
        "  <key>StartCalendarInterval</key><dict>",
        f"    <key>Hour</key><integer>{first.hour}</integer><key>Minute</key><integer>{first.minute}</integer>",
        "  </dict>",
        "</dict></plist>",
    ]


def windows(first: datetime, last: datetime) -> list[str]:
    show = f"Add-Type -A System.Windows.Forms; [void][System.Windows.Forms.MessageBox]::Show('{words.TITLE}')"
    act = f"if ((Get-Date).Date -le [datetime]'{last:%Y-%m-%d}') {{ {show} }}"
    return [
        f"# {words.TO_PUT_THERE} PowerShell",
        f"$act = New-ScheduledTaskAction -Execute powershell.exe -Argument '-NoProfile -Command \"{_doubled(act)}\"'",
        f"$when = New-ScheduledTaskTrigger -Daily -At '{first:%H:%M}'",
        "$how = New-ScheduledTaskSettingsSet",
        "$how.StartWhenAvailable = $false",
        f"Register-ScheduledTask -TaskName {_NAME} -Action $act -Trigger $when -Settings $how",
        f"# {words.TO_TAKE_AWAY}",
        f"#   Unregister-ScheduledTask -TaskName {_NAME} -Confirm:$false",
    ]


def cron(first: datetime, last: datetime) -> list[str]:
    # In a crontab, % ends the command.
    test = _until(last, percent="\\%")
    act = f'{test} && DISPLAY=:0 notify-send "{words.TITLE}"'
    return [
        f"# {words.LINE_FOR_CRON}",
        f"{first.minute} {first.hour} * * * {act} # {_NAME}",
        f"# {words.TO_TAKE_AWAY} {words.REMOVE_CRON}",
    ]


TIMERS: dict[str, Callable[[datetime, datetime], list[str]]] = {
    "systemd": systemd,
    "launchd": launchd,
    "windows": windows,
    "cron": cron,
}


def timer(kind: str, first: datetime, days: int) -> str:
    """What to paste for one of these systems, with what to know first."""
    last = first + timedelta(days=days - 1)
    return "\n".join([*TIMERS[kind](first, last), ""])


def _until(last: datetime, percent: str = "%") -> str:
    """A test for a shell: today is no later than the last day."""
    return f'[ "$(date +{percent}Y{percent}m{percent}d)" -le {last:%Y%m%d} ]'


def _doubled(text: str) -> str:
    """Inside a string in single quotes of PowerShell."""
    return text.replace("'", "''")
