"""What has to be understood first, whatever else is read: when to stop, and where people are."""

from ..language import Translator

_ = Translator("safety")

STOP_LINE = _("Later, if dizzy, in pain or further away: stop, press s.")
AWAY_STOP_LINE = _("Dizzy, in pain, further away? Stop, sit, call somebody.")
NUMB_NOTE = _(
    "Numb here means feelings. "
    "Sudden numbness of the face, an arm or a leg is an emergency: call your emergency number."
)
SUPPORT_POINTER = _("People to talk to: numbcli support")
